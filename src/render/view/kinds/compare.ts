import type { PlannedValue } from '../../../blocks/index.ts';

/** Rows line up across the sides, so each side says how many there are. */
export function compareAddition({ columns }: PlannedValue<'compare'>) {
  const rows = Math.max(1, ...columns.map(({ points, text }) => (points?.length ?? 0) + (text === undefined ? 0 : 1)));
  return { count: String(columns.length), rows: String(Math.min(rows, 12)) };
}
