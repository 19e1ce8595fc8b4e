/** The decks of a briefing with all their drawings, and what was found wrong while they were drawn. */
import { rulesOf } from '../briefing/rules.ts';
import type { Source } from '../briefing/source.ts';
import type { Compiled } from '../compile.ts';
import type { Deck } from '../deck/types.ts';
import { collector, hasErrors } from '../diagnostics/diagnostic.ts';
import { loadTheme } from '../theme/load.ts';
import { draw } from './draw.ts';
import type { Means, Paint } from './means.ts';
import { mermaidProgram } from './mermaid-load.ts';

export interface DrawOptions {
  /** A theme for all decks, whatever the briefing says. */
  theme?: string | null;
  /** Draws in a browser; without it, what needs one is reported as not drawn. */
  paint?: Paint;
  mermaid?: Means['mermaid'];
}

/** No decks where a drawing has a mistake, as with any other mistake. */
export async function drawAll<C extends Compiled>(
  source: Source,
  compiled: C,
  { theme = null, paint = cannotPaint, mermaid = mermaidProgram }: DrawOptions = {},
): Promise<C & { source: Source }> {
  const diagnostics = [...compiled.diagnostics];
  const report = collector(diagnostics, rulesOf(source));
  const decks: Deck[] = [];
  for (const deck of compiled.decks) {
    const means = {
      theme: await loadTheme(theme ?? deck.theme, source.path),
      text: source.text,
      report,
      paint,
      mermaid,
    };
    decks.push(await draw(deck, means));
  }
  return { ...compiled, source, diagnostics, decks: hasErrors(diagnostics) ? [] : decks };
}

const cannotPaint: Paint = async () => ({ problem: 'Mermaid draws in a browser, and there is none here', line: null });
