/** Columns with lines above them: two measures that share their places, each in a band of its own, so neither hides the other. */
import { line as lineOf } from 'd3-shape';
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, valuesIn } from './across.ts';
import { drawColumns } from './column.ts';
import { circle, type Drawing, label, path, type Room, together } from './drawing.ts';
import { type Key, keyOf } from './key.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { scaleOf } from './scale.ts';
import { SIZES } from './text.ts';

/** Of the height, what lines have. */
const SHARE = 0.32;

export function drawCombo(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const columns = series.filter(({ mark }) => mark === 'column');
  const rows = series.filter(({ mark }) => mark === 'line');
  const fills = lineFills(rows, pen);
  const key = keyFor(columns, rows, fills, room, pen);
  const top = room.top + key.height;
  const split = rows.length === 0 ? top : top + (room.bottom - top) * SHARE;
  const height = (split - top) / Math.max(1, rows.length);
  const lines = rows.map((one, i) => {
    const band = { ...room, top: top + i * height, bottom: top + (i + 1) * height };
    return lineIn(one, fills[i] ?? 'accent', chart, band, pen);
  });
  return together(key.drawing, drawColumns(below(chart, columns), { ...room, top: split }, pen), ...lines);
}

/** The first line is in the accent, that it can be told from the columns. */
function lineFills(rows: readonly ChartSeries[], pen: Pen): Fill[] {
  return rows.map(({ emphasis }, i): Fill => {
    if (emphasis === 'plain') return i === 0 ? 'accent' : `c${i + 2}`;
    return fillOf(emphasis, i, rows.length, pen, 'palette');
  });
}

function keyFor(
  columns: readonly ChartSeries[],
  rows: readonly ChartSeries[],
  fills: readonly Fill[],
  room: Room,
  pen: Pen,
): Key {
  const entry = ({ label: name, unit, emphasis }: ChartSeries, fill: Fill) => ({
    name: unit === null ? name : `${name}, ${unit}`,
    fill,
    strong: emphasis === 'set-off',
  });
  const count = columns.length;
  return keyOf(
    [
      ...columns.map((one, i) => entry(one, fillOf(one.emphasis, count - 1 - i, count, pen, 'tints'))),
      ...rows.map((one, i) => entry(one, fills[i] ?? 'accent')),
    ],
    room,
    pen,
  );
}

/** The columns as a chart of their own; what they are called stands above. */
function below(chart: DeckChart, columns: readonly ChartSeries[]): DeckChart {
  const series = columns.map((one) => ({ ...one, label: '' }));
  return {
    ...chart,
    panels: [{ title: null, totals: [], series }],
    style: columns[0]?.style ?? chart.style,
    references: [],
  };
}

/** Values at its points; its places are those of the columns. */
function lineIn(one: ChartSeries, fill: Fill, { axis }: DeckChart, band: Room, pen: Pen): Drawing {
  const pitch = (band.right - band.left) / Math.max(1, axis.places.length);
  const x = (place: number) => band.left + (place + 0.5) * pitch;
  const fits = (size: number) => one.points.every(({ text }) => pen.measure(text, size, true) + 8 <= pitch);
  const size = SIZES.value.slice(1).find(fits) ?? null;
  const y = scaleOf(domainOf(valuesIn([one]), null), [band.bottom - 14, band.top + (size ?? 0) + 18]);
  const draw = lineOf<ChartPoint>()
    .defined(isKnown)
    .x(({ place }) => x(place))
    .y(({ value }) => y(value ?? 0))
    .digits(1);
  const known = one.points.filter(isKnown);
  const look = { anchor: 'middle', tone: pen.named(fill), strong: true, halo: true } as const;
  return {
    marks: [
      path(draw(one.points) ?? '', `stroke-${fill}`),
      ...known.map(({ place, value }) => circle(x(place), y(value), 5, `fill-${fill}`)),
    ],
    labels:
      size === null ? [] : known.map(({ place, value, text }) => label(text, x(place), y(value) - 12, size, look)),
  };
}
