/** Draws charts in the look of a theme. What draws them is read in only where a deck has one. */
import type { Deck, DeckBlock } from '../deck/types.ts';
import type { Theme } from '../theme/theme.ts';
import type { ViewContext } from './view/context.ts';

export type DrawChart = ViewContext['chart'];

export async function chartDrawer(deck: Deck, theme: Theme): Promise<DrawChart> {
  const charts = hasChart(deck) ? await import('./chart/index.ts') : null;
  return (chart, size) => charts?.chartSvg(chart, size, theme) ?? '';
}

function hasChart({ slides }: Deck): boolean {
  const blocks = slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []));
  return blocks.some((block) => kindsIn(block).includes('chart'));
}

function kindsIn(block: DeckBlock): string[] {
  return block.kind === 'columns' ? block.columns.flat().map(({ kind }) => kind) : [block.kind];
}
