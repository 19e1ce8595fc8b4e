/** A chart in words: what it is, its values as a table, and what its drawing says of them. */
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { tableOf } from '../view/kinds/chart.ts';
import { inlineMarkdown as inline } from './inline.ts';
import { list, plain, table } from './parts.ts';

export function chartMarkdown(chart: DeckChart): string[] {
  const { title, unit, alt, notes } = chart;
  return [
    title === null ? '' : `**${inline(title)}**${unit === null ? '' : ` (${inline(unit)})`}`,
    inline(plain(alt)),
    valueTable(chart),
    list(remarks(chart).map((text) => inline(plain(text)))),
    ...notes.map(inline),
  ];
}

/** The values behind the drawing. */
function valueTable(chart: DeckChart): string {
  const { head, rows } = tableOf(chart);
  return table(
    head.map(plain),
    rows.map((row) => [row.head, ...row.cells].map(plain)),
  );
}

/** In the drawing these are lines, remarks at points and an arrow between two of them. */
function remarks(chart: DeckChart): string[] {
  const { references, panels, difference, axis } = chart;
  const nameOf = (place: number) => axis.places[place]?.label ?? '';
  const lines = references.flatMap(({ label, text }) => (label === null ? [] : [`${label}: ${text}`]));
  const notes = panels.flatMap(({ series }) =>
    series.flatMap(({ label, points }) => points.flatMap((point) => noteText(point, series.length > 1 ? label : null))),
  );
  const change =
    difference === null ? [] : [`${nameOf(difference.from)} – ${nameOf(difference.to)}: ${difference.text}`];
  return [...lines, ...notes, ...change];

  function noteText({ place, name, note }: ChartPoint, series: string | null): string[] {
    if (note === null) return [];
    const where = [name ?? nameOf(place), ...(series === null ? [] : [series])].join(', ');
    return [`${where}: ${note}`];
  }
}
