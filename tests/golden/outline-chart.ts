/** A chart as lines for people to check: a row a series, with what is set off in *stars* and remarks in brackets. */
import type { ChartPoint, DeckChart, Emphasis } from '../../src/deck/chart/types.ts';
import { marked } from './outline.ts';

export function chartLines(chart: DeckChart): string[] {
  const { type, axis, panels, references, difference, title, unit, notes } = chart;
  const heading = [title, unit].flatMap((text) => (text === null ? [] : [marked(text)])).join(' | ');
  const places = axis.places.map(({ label, emphasis }) => set(label, emphasis)).join(', ');
  const remarks = [
    ...references.map(({ label, text }) => `line at ${text}: ${label ?? ''}`),
    ...(difference === null ? [] : [`from ${difference.from} to ${difference.to}: ${difference.text}`]),
    ...notes.map(marked),
  ];
  return [
    `${type}: ${heading}`,
    `${axis.name} (${axis.kind}): ${places}`,
    ...panels.flatMap((panel) => [
      ...(panel.title === null ? [] : [`= ${panel.title}`]),
      ...panel.series.map((one) => `${set(one.label, one.emphasis)}: ${one.points.map(said).join(', ')}`),
      ...(panel.totals.length === 0 ? [] : [`sum: ${panel.totals.map(({ text }) => text).join(', ')}`]),
    ]),
    ...remarks,
    `alt: ${chart.alt}`,
  ];
}

function said({ text, share, name, size, note, start, isTotal, emphasis }: ChartPoint): string {
  const parts = [name, text, size?.exact, share?.text, isTotal ? 'total' : start === 0 ? null : `from ${start}`];
  const words = parts.filter((part) => part !== null && part !== undefined).join(' ');
  return `${set(words, emphasis)}${note === null ? '' : ` [${note}]`}`;
}

function set(text: string, emphasis: Emphasis): string {
  return emphasis === 'set-off' ? `*${text}*` : text;
}
