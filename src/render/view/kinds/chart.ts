/** The drawing of a chart within what stands around it, and its values as a table for those who cannot see it. */
import type { DeckChart } from '../../../deck/chart/types.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';

export function chartAddition(chart: DeckChart, _layout: string, context: BlockContext) {
  const { title, unit, notes, type } = chart;
  const { width, medium } = context;
  const headed = title !== null || unit !== null;
  const taken =
    (headed ? HEAD * linesIn([title, unit], width, 9.5) : 0) +
    notes.reduce((sum, note) => sum + NOTE * linesIn([note], width, 8), notes.length > 0 ? 12 : 0);
  const height = Math.max(LEAST, Math.floor(context.height - taken));
  return {
    type,
    headed,
    title,
    unit,
    notes,
    drawing: context.chart(chart, { width: Math.floor(width), height }),
    // Whoever hears the page read out of a PDF has the words that stand for the figure.
    table: medium === 'print' ? null : tableOf(chart),
  };
}

/** Px that a chart has among words: lying bars fill no more than there are of them. */
export function heightAmongWords({ type, axis, panels, references }: DeckChart, most: number): number {
  if (type !== 'bar' || panels.length > 1) return most;
  const lanes = panels[0]?.series.length ?? 1;
  const bars = axis.places.length * (lanes === 1 ? ROW : lanes * LANE + GAP);
  return Math.min(most, Math.max(LEAST, bars + (references.length > 0 ? HEAD : 0)));
}

/** Of a bar alone, of one among several in its group, and between groups. */
const ROW = 72;
const LANE = 34;
const GAP = 20;

const HEAD = 38;
const NOTE = 22;
const LEAST = 160;

function linesIn(texts: readonly DeckChart['title'][], width: number, letter: number): number {
  const length = texts.reduce((sum, text) => sum + (text === null ? 0 : plainText(text).length + 1), 0);
  return Math.max(1, Math.ceil((length * letter) / width));
}

/** Every value with all of its digits. */
export function tableOf({ axis, panels, sizes, unit, measure }: DeckChart) {
  const all = panels.flatMap(({ title, series }) => series.map((one) => ({ ...one, title })));
  const names = all.map(({ title, label }) => (title === null || title === label ? label : `${title}, ${label}`));
  if (all.some(({ points }) => points.some(({ name, size }) => name !== null || size !== null)) || isLoose(all)) {
    const rows = all.flatMap((one, i) =>
      one.points.map((point) => ({
        head: point.name ?? names[i] ?? '',
        cells: [
          axis.places[point.place]?.label ?? '',
          point.exact,
          ...(sizes === null ? [] : [point.size?.exact ?? '']),
        ],
      })),
    );
    return { head: ['', axis.name, measure ?? names[0] ?? '', ...(sizes === null ? [] : [sizes.name])], rows };
  }
  const rows = axis.places.map(({ label }, place) => ({
    head: label,
    cells: all.map(({ points }) => points[place]?.exact ?? ''),
  }));
  return { head: [axis.name, ...names], rows, unit };
}

/** Each point has a place of its own. */
function isLoose(series: readonly { points: readonly { place: number }[] }[]): boolean {
  return series.some(({ points }) => points.some(({ place }, i) => place !== i));
}
