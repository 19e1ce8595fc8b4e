/** The words that a chart shows whatever room it has. Labels of values and times make way where it is narrow. */
import type { ChartPoint, DeckChart } from './types.ts';

export function wordsOnChart(chart: DeckChart): string[] {
  const { panels, references, difference } = chart;
  const names = [...panels.flatMap(({ title }) => title ?? []), ...namesOf(chart), ...placesOf(chart)];
  return [
    ...names.filter((name) => name.length <= LONGEST),
    ...references.flatMap(({ label, text }) => [label ?? '', text]),
    ...(difference === null ? [] : [difference.text]),
    ...panels.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(({ note }) => note ?? []))),
  ];
}

/** All names that it has, whether there is room for them or not. */
export function namesIn({ panels, axis }: DeckChart): string[] {
  const series = panels.flatMap(({ series: all }) => all.map(({ label }) => label));
  return [...panels.flatMap(({ title }) => title ?? []), ...series, ...axis.places.map(({ label }) => label)];
}

/** A longer name may be cut where it stands; the table for screen readers has it whole. */
const LONGEST = 14;
const MOST_SERIES = 8;

/** One series needs no name of its own. */
function namesOf({ type, panels: [panel] }: DeckChart): string[] {
  // A slope has its names at its ends.
  const ends = (points: readonly ChartPoint[]) =>
    type === 'slope' ? [...points.slice(0, 1), ...points.slice(-1)] : points;
  const named = (panel?.series ?? []).filter(({ points }) => ends(points).some(({ value }) => value !== null));
  return (panel?.series.length ?? 0) > 1 && named.length <= MOST_SERIES ? named.map(({ label }) => label) : [];
}

/** Of times, some are named. Points of a cloud have none, and slices of nothing are not there. */
function placesOf({ type, axis, panels }: DeckChart): string[] {
  if (axis.kind !== 'category' || panels[0]?.title !== null) return [];
  const points = panels[0].series[0]?.points ?? [];
  const shown = type === 'donut' ? points.filter(({ value }) => (value ?? 0) > 0).map(({ place }) => place) : null;
  const places = axis.places.filter((_, i) => shown?.includes(i) ?? true);
  const { most, longest } = SURE[type] ?? { most: 6, longest: 10 };
  return places.length > most ? [] : places.map(({ label }) => label).filter((name) => name.length <= longest);
}

/** Names side by side have less room than names below each other. */
const SURE: { [T in DeckChart['type']]?: { most: number; longest: number } } = {
  bar: { most: 12, longest: LONGEST },
  donut: { most: 5, longest: LONGEST },
  slope: { most: 2, longest: 10 },
};
