/** Columns with lines above them: two measures that share their places, each in a band of its own, so neither hides the other. */
import { line as lineOf } from 'd3-shape';
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, valuesIn } from './across.ts';
import { drawColumns } from './column.ts';
import { circle, type Drawing, label, path, type Room, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { scaleOf } from './scale.ts';
import { SIZES } from './text.ts';

/** Of the height, what lines have. */
const SHARE = 0.32;

export function drawCombo(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const columns = series.filter(({ mark }) => mark === 'column');
  const rows = series.filter(({ mark }) => mark === 'line');
  const isSetOff = series.some(({ emphasis }) => emphasis === 'set-off');
  const fills = rows.map(
    ({ emphasis }, i): Fill =>
      emphasis === 'plain' ? (i === 0 ? 'accent' : `c${i + 2}`) : fillOf(emphasis, i, rows.length, pen, 'palette'),
  );
  const columnFills = columns.map(({ emphasis }, i) =>
    fillOf(emphasis, columns.length - 1 - i, columns.length, pen, 'tints'),
  );
  const named = ({ label: name, unit, emphasis }: ChartSeries, fill: Fill) => ({
    name: unit === null ? name : `${name}, ${unit}`,
    fill,
    strong: isSetOff && emphasis === 'set-off',
  });
  const key = keyOf(
    [
      ...columns.map((one, i) => named(one, columnFills[i] ?? 't1')),
      ...rows.map((one, i) => named(one, fills[i] ?? 'accent')),
    ],
    room,
    pen,
  );
  const top = room.top + key.height;
  const split = rows.length === 0 ? top : top + (room.bottom - top) * SHARE;
  const { axis } = chart;
  const centers = axis.places.map(
    (_, i) => room.left + ((i + 0.5) * (room.right - room.left)) / Math.max(1, axis.places.length),
  );
  const below = {
    ...chart,
    panels: [{ title: null, totals: [], series: columns.map((one) => ({ ...one, label: '' })) }],
    style: columns[0]?.style ?? chart.style,
    references: [],
  };
  return together(
    key.drawing,
    drawColumns(below, { ...room, top: split }, pen),
    ...rows.map((one, i) => lineAbove(one, fills[i] ?? 'accent', i)),
  );

  function lineAbove({ points }: ChartSeries, fill: Fill, index: number): Drawing {
    const size = sizeOf(points);
    const band = (split - top) / Math.max(1, rows.length);
    const from = top + index * band;
    const y = scaleOf(domainOf(valuesIn([{ ...(rows[index] as ChartSeries) }]), null), [
      from + band - 14,
      from + (size ?? 0) + 18,
    ]);
    const draw = lineOf<ChartPoint>()
      .defined(isKnown)
      .x(({ place }) => centers[place] ?? 0)
      .y(({ value }) => y(value ?? 0))
      .digits(1);
    const known = points.filter(isKnown);
    return {
      marks: [
        path(draw(points) ?? '', `stroke-${fill}`),
        ...known.map(({ place, value }) => circle(centers[place] ?? 0, y(value), 5, `fill-${fill}`)),
      ],
      labels:
        size === null
          ? []
          : known.map(({ place, value, text }) =>
              label(text, centers[place] ?? 0, y(value) - 12, size, {
                anchor: 'middle',
                tone: pen.named(fill),
                strong: true,
                halo: true,
              }),
            ),
    };
  }

  function sizeOf(points: readonly ChartPoint[]): number | null {
    const pitch = (room.right - room.left) / Math.max(1, axis.places.length);
    return (
      SIZES.value.slice(1).find((size) => points.every(({ text }) => pen.measure(text, size, true) + 8 <= pitch)) ??
      null
    );
  }
}
