/** The places along the horizontal axis: categories in their order, times in theirs, or numbers. */

import type { PlannedChart } from './data.ts';
import { localeFor, styleFor } from './format.ts';
import { readNumber } from './numbers.ts';
import { readTimes } from './times.ts';
import type { ChartAxis, ChartPlace } from './types.ts';

/** `cells` are distinct, in the order of the data. Keeps, for each place, the cell that it comes from. */
export function axisOf(chart: PlannedChart, name: string, cells: readonly string[], lang: string): Axis {
  const style = { ...styleFor([], { lang, percent: false }), locale: localeFor(lang) };
  const times = IS_TIMELESS.has(chart.type) ? null : readTimes(cells, lang);
  if (times !== null)
    return sorted({ name, kind: 'time', step: times.step, style, places: named(times.places) }, cells);
  const numbers = chart.type === 'line' || chart.type === 'area' ? numbersIn(cells) : null;
  const places = cells.map((cell, i) => ({ label: cell, tick: cell, group: null, at: numbers?.[i] ?? i }));
  if (numbers === null) return { name, kind: 'category', step: null, style, places: named(places), cells: [...cells] };
  return sorted({ name, kind: 'number', step: null, style, places: named(places) }, cells);
}

export interface Axis extends ChartAxis {
  /** As the data has them, one a place. */
  cells: string[];
}

/** Types whose places are steps or parts, whatever they are called. */
const IS_TIMELESS = new Set<string>(['donut', 'waterfall', 'slope']);

function named(places: Omit<ChartPlace, 'emphasis' | 'color'>[]): ChartPlace[] {
  return places.map((place) => ({ ...place, emphasis: 'plain', color: null }));
}

function numbersIn(cells: readonly string[]): number[] | null {
  const read = cells.map((cell) => readNumber(cell, 'point'));
  const numbers = read.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  return numbers.length === cells.length && cells.length > 1 ? numbers : null;
}

/** Time goes one way, whatever the order of the data. */
function sorted(axis: ChartAxis, cells: readonly string[]): Axis {
  const order = axis.places.map((_, i) => i).sort((a, b) => at(axis, a) - at(axis, b));
  const pick = <T>(list: readonly T[]) => order.flatMap((i) => list.slice(i, i + 1));
  return { ...axis, places: pick(axis.places), cells: pick(cells) };
}

function at({ places }: ChartAxis, index: number): number {
  return places[index]?.at ?? 0;
}
