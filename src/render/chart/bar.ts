/** Bars lying down: names before them, values at their ends. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Lying, lyingOf } from './bar-frame.ts';
import { differenceBeside, notesBeside, type Row, referencesDown } from './beside.ts';
import { boxOf, type Drawing, type Label, label, line, middleLine, type Room, rect, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';

export function drawBars(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const fills = fillsFor(series, pen, 'tints', true);
  const direct = lyingOf(chart, room, pen, true);
  if (direct !== null) return together(...drawnIn(direct, chart, fills, room, pen));
  const entries = series.map(({ label: name, emphasis }, i) => ({
    name,
    fill: fills[i] ?? 't1',
    strong: emphasis === 'set-off',
  }));
  const key = keyOf(series.length > 1 ? entries : [], room, pen);
  const below = { ...room, top: room.top + key.height };
  const keyed = lyingOf(chart, below, pen, false);
  return together(key.drawing, ...(keyed === null ? [] : drawnIn(keyed, chart, fills, below, pen)));
}

function drawnIn(frame: Lying, chart: DeckChart, fills: readonly Fill[], room: Room, pen: Pen): Drawing[] {
  const { x, plot, names } = frame;
  const series = chart.panels[0]?.series ?? [];
  const bars = series.flatMap((one, lane) =>
    one.points.map((point) => barOf(frame, one, point, lane, fills[lane], pen)),
  );
  const rows = bars.map(({ row }) => row);
  const right = room.right - differenceBeside.room(chart, pen);
  return [
    names,
    ...bars.map(({ drawing }) => drawing),
    { marks: [line(x(0), plot.top, x(0), plot.bottom, 'base')], labels: [] },
    referencesDown(chart, x, plot, [room.left, room.right], pen),
    notesBeside.draw(chart, rows, { ...room, right }, pen),
    differenceBeside.draw(chart, rows, room.right, pen),
  ];
}

function barOf(frame: Lying, one: ChartSeries, point: ChartPoint, lane: number, own: Fill = 't1', pen: Pen) {
  const { x, thick } = frame;
  const middle = frame.middleOf(point.place, lane);
  const fill = point.emphasis === 'set-off' ? 'accent' : point.emphasis === 'rest' && own !== 'r2' ? 'r1' : own;
  const end = x(point.value ?? 0);
  const labels = frame.isLegible ? labelsAt(frame, one, point, { x: end, y: middle, fill }, pen) : [];
  const marks =
    point.value === null ? [] : [rect(Math.min(x(0), end), middle - thick / 2, Math.abs(end - x(0)), thick, fill)];
  const row: Row = {
    place: point.place,
    lane,
    y: middle,
    x: Math.max(x(0), end, ...labels.map((each) => boxOf(each, pen).right)),
  };
  return { drawing: { marks, labels }, row };
}

const BESIDE = 8;

/** The value and, in the first group of several, the name of the series behind it. */
function labelsAt(
  { size, isNamed }: Lying,
  { label: name, emphasis }: ChartSeries,
  { place, value, text, emphasis: own }: ChartPoint,
  at: { x: number; y: number; fill: Fill },
  pen: Pen,
): Label[] {
  const isDown = (value ?? 0) < 0;
  const [way, anchor] = isDown ? ([-1, 'end'] as const) : ([1, 'start'] as const);
  const strong = own === 'set-off';
  const tone = value === null ? 'quiet' : strong ? pen.named('accent') : own === 'rest' ? 'text' : 'ink';
  const y = middleLine(at.y, size);
  const figure = label(text, at.x + way * BESIDE, y, size, { anchor, tone, strong });
  if (!isNamed || place !== 0) return [figure];
  const beyond = figure.x + way * (pen.measure(text, size, strong) + 10);
  const named = pen.named(emphasis === 'set-off' ? 'accent' : at.fill);
  return [figure, label(name, beyond, y, size, { anchor, tone: named, strong: true })];
}
