import type { PlannedValue } from '../../../blocks/index.ts';
import { wordOf } from '../../../blocks/measure.ts';
import type { BlockContext } from '../context.ts';
import { BODY_HEIGHT, bodySize, figureLength, figureSize, stepFor, termSize } from '../size.ts';

const GUTTER = 24;

const AMOUNTS = [
  ['few', 3],
  ['some', 5],
  ['many', 6],
  ['crowd', 1000],
] as const;

/** The times have one size: the largest at which the longest stays on its line. */
export function timelineAddition(events: PlannedValue<'timeline'>, layout: string, { width, alone }: BlockContext) {
  const longest = Math.max(...events.map(({ when }) => figureLength(when)));
  const across = shareOf(events.length, layout, width);
  const isAcross = layout !== 'vertical' && events.every(({ what }) => wordOf(what) * LEAST <= across);
  const share = isAcross ? across : width < 1000 ? 110 : events.length > 6 ? 194 : 242;
  return {
    shape: isAcross ? layout : 'vertical',
    count: String(events.length),
    body:
      alone && !isAcross
        ? bodySize(
            events.map(({ text }) => text),
            rowOf(events.length),
            26,
          )
        : 'shared',
    amount: stepFor(events.length, AMOUNTS),
    size: String(longest * SMALL > share ? 24 : figureSize(longest, share, isAcross ? 48 : 32)),
    term: termSize(
      events.map(({ what }) => what),
      isAcross ? share : 800,
    ),
  };
}

/** Px of a character of a time at 28 px, the least that figures have elsewhere. */
const SMALL = 15.7;

/** Px that a letter of what happened has at least: beside other blocks, words may be too long to stand side by side. */
const LEAST = 10.4;

/** What stands above and below the line in turn has the room of two. */
function shareOf(count: number, layout: string, width: number): number {
  return layout === 'staggered' ? (width / (count + 1)) * 2 - GUTTER - 16 : width / count - GUTTER;
}

/** What the text of one of many events has to itself, in px. */
function rowOf(count: number) {
  return count > 5 ? { width: 500, height: BODY_HEIGHT / count - 6 } : { width: 780, height: BODY_HEIGHT / count - 44 };
}
