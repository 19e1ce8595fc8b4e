/** Bars and slices by what they are worth, where the author wants that. */
import type { Axis } from './axis.ts';
import type { PlannedChart } from './data.ts';

/** Times keep theirs. */
export function inOrder<S extends { values: (number | null)[] }>(
  { order = 'given' }: PlannedChart,
  axis: Axis,
  panels: readonly S[][],
): { axis: Axis; panels: S[][] } {
  if (order === 'given' || axis.kind !== 'category') return { axis, panels: panels.map((series) => [...series]) };
  const worth = axis.places.map((_, i) => sumAt(panels.flat(), i));
  const sign = order === 'falling' ? -1 : 1;
  const sorted = axis.places.map((_, i) => i).sort((a, b) => sign * ((worth[a] ?? 0) - (worth[b] ?? 0)));
  const pick = <T>(list: readonly T[]) => sorted.flatMap((i) => list.slice(i, i + 1));
  const places = pick(axis.places).map((place, at) => ({ ...place, at }));
  return {
    axis: { ...axis, places, cells: pick(axis.cells) },
    panels: panels.map((series) => series.map((one) => ({ ...one, values: pick(one.values) }))),
  };
}

function sumAt(series: readonly { values: (number | null)[] }[], place: number): number {
  return series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);
}
