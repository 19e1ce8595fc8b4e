/** Draws charts in the look of a theme. What draws them is read in only where a deck has one. */
import { blocksIn } from '../deck/inside.ts';
import type { Deck } from '../deck/types.ts';
import type { Theme } from '../theme/theme.ts';
import type { ViewContext } from './view/context.ts';

export type DrawChart = ViewContext['chart'];

export async function chartDrawer(deck: Deck, theme: Theme): Promise<DrawChart> {
  const hasChart = blocksIn(deck.slides).some(({ kind }) => kind === 'chart');
  const charts = hasChart ? await import('./chart/index.ts') : null;
  return (chart, size) => charts?.chartSvg(chart, size, theme, deck.dir) ?? '';
}
