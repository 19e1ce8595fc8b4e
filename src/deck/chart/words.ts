/** The words that a chart shows whatever room it has. Labels of values and times make way where it is narrow. */
import type { DeckChart } from './types.ts';

export function wordsOnChart({ type, axis, panels, references, difference }: DeckChart): string[] {
  const series = panels.flatMap((panel) => panel.series);
  const isNamed = series.length > 1 && panels[0]?.title !== series[0]?.label;
  const own = panels.length > 1 ? (panels[0]?.series ?? []) : series;
  return [
    ...panels.flatMap(({ title }) => title ?? []),
    ...(isNamed && own.length > 1 && own.length <= MOST_SERIES ? own.map(({ label }) => label) : []),
    ...(panels.length === 1 && axis.kind === 'category' && places(type) ? axis.places.map(({ label }) => label) : []),
    ...references.map(({ label }) => label),
    ...(difference === null ? [] : [difference.text]),
    ...series.flatMap(({ points }) => points.flatMap(({ note }) => note ?? [])),
  ].filter((words) => words.length <= LONGEST);

  function places(of: DeckChart['type']): boolean {
    return axis.places.length <= (of === 'bar' || of === 'donut' ? 12 : 8);
  }
}

/** Longer names may be cut where they stand; the table for screen readers has them whole. */
const LONGEST = 24;
const MOST_SERIES = 8;
