/** What is set off from the rest: the categories, series and points that `highlight` names. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { ChartReport, PlannedChart } from './data.ts';
import type { Emphasis } from './types.ts';

export interface Emphases {
  place: (names: readonly string[]) => Emphasis;
  series: (names: readonly string[]) => Emphasis;
  point: (place: readonly string[], series: readonly string[]) => Emphasis;
}

/** `places` and `series` are the names that each goes by: in the data, and on the page. */
export function emphasesOf(
  { highlight = [] }: PlannedChart,
  places: readonly (readonly string[])[],
  series: readonly (readonly string[])[],
  report: ChartReport,
): Emphases {
  const known = [...new Set([...series, ...places].flat())];
  for (const [i, name] of highlight.entries())
    if (!known.includes(name)) tellUnknown(['highlight', i], name, known, report);
  const inPlaces = places.flat().some((name) => highlight.includes(name));
  const inSeries = series.flat().some((name) => highlight.includes(name));
  const isHit = (names: readonly string[]) => names.some((name) => highlight.includes(name));
  const emphasis = (isAny: boolean, isOn: boolean): Emphasis => (isAny ? (isOn ? 'set-off' : 'rest') : 'plain');
  return {
    place: (names) => emphasis(inPlaces, isHit(names)),
    series: (names) => emphasis(inSeries, isHit(names)),
    point: (place, own) => emphasis(inPlaces || inSeries, (!inPlaces || isHit(place)) && (!inSeries || isHit(own))),
  };
}

/** Says that the chart has nothing of this name. */
export function tellUnknown(
  way: readonly (string | number)[],
  name: string,
  known: readonly string[],
  report: ChartReport,
): void {
  report('not-in-chart', way, { name, nearest: nearest(name, known), known });
}
