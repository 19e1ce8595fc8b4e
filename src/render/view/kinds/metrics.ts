import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { BlockContext } from '../block.ts';
import { lengthOf } from '../page.ts';
import { figureSize } from '../size.ts';

const GUTTER = 24;

/** All numbers of a block have one size: the largest at which the longest stays on its line. */
export function metricsAddition(metrics: PlannedValue<'metrics'>, layout: string, { width, deck }: BlockContext) {
  const across = columnsFor(metrics.length, width);
  const share = (width - (across - 1) * GUTTER) / across;
  const longest = Math.max(...metrics.map(({ value }) => lengthOf(value)));
  const size = figureSize(longest, share, layout === 'single' ? 192 : layout === 'row' ? 128 : 80);
  const all = complete(blockKinds.metrics.schema, metrics) as { trend: 'up' | 'down' | 'flat' | null }[];
  return {
    across: String(across),
    size: String(size),
    value: all.map((metric) => ({ ...metric, way: metric.trend === null ? null : deck.labels[metric.trend] })),
  };
}

/** As even as possible: five are three and two, seven are four and three. */
function columnsFor(count: number, width: number): number {
  const most = width > 1000 ? 4 : width > 500 ? 2 : 1;
  return count <= most ? count : Math.ceil(count / Math.ceil(count / most));
}
