/** The decks of a briefing with all their drawings, and what was found wrong while they were drawn. */
import { rulesOf } from '../briefing/rules.ts';
import type { Source } from '../briefing/source.ts';
import type { Compiled } from '../compile.ts';
import type { PlacedBlock } from '../deck/drawn.ts';
import type { Deck } from '../deck/types.ts';
import { collector, errorsOnly, hasErrors, type Report } from '../diagnostics/diagnostic.ts';
import { themeFor } from '../theme/dress.ts';
import { loadTheme } from '../theme/load.ts';
import { draw, drawBlocks } from './draw.ts';
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
  if (compiled.drafts.length > 0) await tryDrafts(compiled.drafts, source, errorsOnly(report), options);
  return { ...compiled, source, diagnostics, decks: hasErrors(diagnostics) ? [] : decks };
}

/** The same for one deck. */
export async function drawDeck(deck: Deck, source: Source, report: Report, options: DrawOptions): Promise<Deck> {
  const theme = () => themeFor(deck, source.path, report, options.theme ?? undefined);
  return draw(deck, meansFor(source, report, options, theme));
}

/** Only to find out what is wrong with them: any theme will do. */
async function tryDrafts(drafts: readonly PlacedBlock[], source: Source, report: Report, options: DrawOptions) {
  await drawBlocks(
    drafts,
    meansFor(source, report, options, () => loadTheme(null, source.path)),
  );
}

function meansFor({ texts }: Source, report: Report, options: DrawOptions, theme: Means['theme']): Means {
  const { paint = cannotPaint, mermaid = mermaidProgram } = options;
  return { theme, texts, report, paint, mermaid };
}

const cannotPaint: Paint = async () => ({ problem: 'Mermaid draws in a browser, and there is none here', line: null });
