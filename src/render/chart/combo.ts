/** Columns with lines above them: two measures that share their places, each in a band of its own, so neither hides the other. */
import { line as lineOf } from 'd3-shape';
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, valuesIn } from './across.ts';
import { columnsIn } from './column.ts';
import { circle, type Drawing, label, line, path, type Room, together } from './drawing.ts';
import { type Name, namesBeside, widthBeside } from './names.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { scaleOf } from './scale.ts';
import { SIZES } from './text.ts';
import type { Towers } from './towers.ts';

/** Of the height, what lines have. */
const SHARE = 0.32;

export function drawCombo(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const columns = series.filter(({ mark }) => mark === 'column');
  const rows = series.filter(({ mark }) => mark === 'line');
  const fills = lineFills(rows, pen);
  // Columns that stand side by side are named below or above them.
  const lone = columns.length === 1 ? columns : [];
  const names = [...rows.map((one, i) => nameOf(one, fills[i])), ...lone.map((one) => nameOf(one))];
  const right = room.right - widthBeside(names, pen);
  const height = ((room.bottom - room.top) * SHARE) / Math.max(1, rows.length);
  const split = rows.length === 0 ? room.top : room.top + rows.length * height;
  const { drawing, towers } = columnsIn(below(chart, columns), { ...room, right, top: split }, pen);
  const lines = rows.map((one, i) => {
    const band = { ...room, right, top: room.top + i * height, bottom: room.top + (i + 1) * height };
    return lineIn(one, fills[i] ?? 'accent', towers.centers, band, pen);
  });
  const wanted = [...lines.map(({ end }) => end), ...lone.map((one) => middleOf(one, towers))];
  const plot = { ...room, right, bottom: towers.ground.plot.bottom };
  const edge = (towers.centers.at(-1) ?? right) + towers.width / 2;
  return together(
    drawing,
    ...lines.map((one) => one.drawing),
    namesBeside(names, wanted, { edge, from: Math.max(edge, right - FREE), plot }, pen),
  );
}

/** Names may stand over what the last column leaves of its place. */
const FREE = 8;

/** Of the last column that there is. */
function middleOf({ points }: ChartSeries, { y }: Towers): number {
  return (y(0) + y(points.findLast(isKnown)?.value ?? 0)) / 2;
}

function nameOf({ label: name, unit, emphasis }: ChartSeries, fill: Fill = 't1'): Name {
  return { name: unit === null ? name : `${name}, ${unit}`, fill, strong: emphasis === 'set-off' };
}

/** The first line is in the accent, that it can be told from the columns. */
function lineFills(rows: readonly ChartSeries[], pen: Pen): Fill[] {
  return rows.map(({ emphasis }, i): Fill => {
    if (emphasis === 'plain') return i === 0 ? 'accent' : `c${i + 2}`;
    return fillOf(emphasis, i, rows.length, pen, 'palette');
  });
}

/** The columns as a chart of their own. */
function below(chart: DeckChart, columns: readonly ChartSeries[]): DeckChart {
  const series = columns.map((one) => ({ ...one, label: nameOf(one).name }));
  return {
    ...chart,
    panels: [{ title: null, totals: [], series }],
    style: columns[0]?.style ?? chart.style,
    references: [],
  };
}

/** Values at its points, which stand over the columns; `end` is how high its last one is. */
function lineIn(
  one: ChartSeries,
  fill: Fill,
  centers: readonly number[],
  band: Room,
  pen: Pen,
): { drawing: Drawing; end: number } {
  const pitch = (band.right - (centers[0] ?? band.left)) / Math.max(1, centers.length - 0.5);
  const x = (place: number) => centers[place] ?? 0;
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
    end: y(known.at(-1)?.value ?? 0),
    drawing: {
      marks: [
        path(draw(one.points) ?? '', `stroke-${fill}`),
        ...known.slice(-1).map(({ place, value }) => line(x(place) + 9, y(value), band.right, y(value), 'lead')),
        ...known.map(({ place, value }) => circle(x(place), y(value), 5, `fill-${fill}`)),
      ],
      labels:
        size === null ? [] : known.map(({ place, value, text }) => label(text, x(place), y(value) - 12, size, look)),
    },
  };
}
