import { longest } from '../../../blocks/cut.ts';
import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { BlockContext } from '../context.ts';
import { BODY_HEIGHT, bodySize } from '../size.ts';

/** The least width of a side, in px. */
const NARROW = 220;

/** Sides with fewer rows than the longest end in empty ones, so that their grounds end at one height. */
export function compareAddition(value: PlannedValue<'compare'>, _layout: string, { width, alone }: BlockContext) {
  const counts = value.columns.map(({ points, text }) => (points?.length ?? 0) + (text === undefined ? 0 : 1));
  const rows = Math.max(1, ...counts);
  const { columns } = complete(blockKinds.compare.schema, value) as { columns: object[] };
  const texts = value.columns.flatMap(({ points = [], text }) => [...points.map((point) => point.text), text]);
  const cell = { width: width / columns.length - 90, height: (BODY_HEIGHT - 70) / rows - 14 };
  return {
    body: alone ? bodySize(texts, cell, 30) : 'shared',
    count: String(columns.length),
    shape: width / columns.length < NARROW ? 'stacked' : 'beside',
    sides: columns.map((side, i) => ({
      ...side,
      isLongest: value.columns[i] === longest(value.columns),
      gaps: Array.from({ length: rows - (counts[i] ?? 0) }, () => ' '),
    })),
  };
}
