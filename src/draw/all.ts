/** The decks of a briefing with all their drawings, and what was found wrong while they were drawn. */
import { rulesOf } from '../briefing/rules.ts';
import type { Source } from '../briefing/source.ts';
import type { Compiled } from '../compile.ts';
import type { Deck } from '../deck/types.ts';
import { collector, hasErrors, type Report } from '../diagnostics/diagnostic.ts';
import { themeFor } from '../theme/dress.ts';
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
  options: DrawOptions = {},
): Promise<C & { source: Source }> {
  const diagnostics = [...compiled.diagnostics];
  const report = collector(diagnostics, rulesOf(source));
  const decks: Deck[] = [];
  for (const deck of compiled.decks) decks.push(await drawDeck(deck, source, report, options));
  return { ...compiled, source, diagnostics, decks: hasErrors(diagnostics) ? [] : decks };
}

/** The same for one deck. */
export async function drawDeck(
  deck: Deck,
  { path, texts }: Source,
  report: Report,
  { theme = null, paint = cannotPaint, mermaid = mermaidProgram }: DrawOptions,
): Promise<Deck> {
  return draw(deck, { theme: () => themeFor(deck, path, report, theme ?? undefined), texts, report, paint, mermaid });
}

const cannotPaint: Paint = async () => ({ problem: 'Mermaid draws in a browser, and there is none here', line: null });
