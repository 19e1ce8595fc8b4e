/** Charts have no drawing yet: the page says what belongs there, and shows what is known of it. */
import type { PlannedValue } from '../../../blocks/index.ts';

export function chartAddition({ type, title, unit, data, x, y, series }: PlannedValue<'chart'>) {
  const fields = [data.name, x, ...(y ?? []), ...(series ?? []).map(({ name }) => name)];
  const labels = (series ?? []).flatMap(({ label }) => (label === undefined ? [] : [label]));
  const headed = title !== undefined || unit !== undefined;
  return { type, headed, series: labels, fields: [...new Set(fields)].filter((field) => field !== undefined) };
}
