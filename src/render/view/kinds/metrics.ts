import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { Inline } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { figureLength, figureSize } from '../size.ts';

const GUTTER = 24;

/** What a card loses to its padding, at each side. */
const CARD = 28;

/** All numbers of a block have one size: the largest at which the longest stays on its line. */
export function metricsAddition(
  metrics: PlannedValue<'metrics'>,
  layout: string,
  { width, height, single, alone, crowded, deck }: BlockContext,
) {
  const longest = Math.max(...metrics.map(({ value }) => figureLength(value)));
  const beside = width < SIDE && metrics.length > (single ? 2 : 1) && figureSize(longest, width * 0.5, 40) === 40;
  const stacked = beside || (alone && (layout === 'stacked' || layout === 'single'));
  const across = stacked ? 1 : columnsFor(metrics.length, alone, width);
  const cards = alone && !stacked && across === metrics.length;
  const share = stacked
    ? width * (beside ? 0.5 : metrics.length === 1 ? 0.72 : 0.6)
    : (width - (across - 1) * GUTTER) / across - (cards ? 2 * CARD : across > 1 ? GUTTER / 2 : 0);
  const limit = beside ? 64 : crowded ? 56 : limitOf(stacked || layout === 'single', metrics.length, across, height);
  const all = complete(blockKinds.metrics.schema, metrics) as {
    trend: 'up' | 'down' | 'flat' | null;
    change: Inline[] | null;
  }[];
  return {
    shape: stacked ? 'stacked' : cards ? 'cards' : layout === 'stacked' ? 'row' : layout,
    across: String(across),
    size: String(figureSize(longest, share, limit)),
    value: all.map(({ trend, change, ...rest }) => ({
      ...rest,
      trend,
      change,
      moves: trend !== null || change !== null,
      way: trend === null ? null : deck.labels[trend],
    })),
  };
}

/** In a column as narrow as this, three or more have their words beside them, and two where they share it: below them there is no room. */
const SIDE = 500;

/** Side by side in one row, they are larger where the row is high. */
function limitOf(isBelow: boolean, count: number, across: number, height: number): number {
  if (isBelow) return LARGEST[count] ?? 96;
  return count === across && height > HIGH ? 128 : 96;
}

const HIGH = 240;

/** What the height of the page allows for one, two and three below each other. */
const LARGEST: Record<number, number> = { 1: 240, 2: 160, 3: 96, 4: 96 };

/** As even as possible: four are two and two, five are three and two. */
function columnsFor(count: number, alone: boolean, width: number): number {
  const most = width > 1000 ? 4 : width > 500 ? 2 : 1;
  if (alone && count === 4) return 2;
  return count <= most ? count : Math.ceil(count / Math.ceil(count / most));
}
