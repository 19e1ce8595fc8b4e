import type { PlannedValue } from '../../../blocks/index.ts';
import type { BlockContext } from '../context.ts';
import { figureLength, figureSize, stepFor, termSize } from '../size.ts';

const GUTTER = 24;

const AMOUNTS = [
  ['few', 3],
  ['some', 5],
  ['many', 6],
  ['crowd', 1000],
] as const;

/** The times have one size: the largest at which the longest stays on its line. */
export function timelineAddition(events: PlannedValue<'timeline'>, layout: string, { width }: BlockContext) {
  const longest = Math.max(...events.map(({ when }) => figureLength(when)));
  const share =
    layout === 'horizontal' ? width / events.length - GUTTER : width < 1000 ? 110 : events.length > 6 ? 194 : 242;
  return {
    amount: stepFor(events.length, AMOUNTS),
    size: String(figureSize(longest, share, layout === 'horizontal' ? 48 : 32)),
    term: termSize(
      events.map(({ what }) => what),
      layout === 'horizontal' ? share : 800,
    ),
  };
}
