/** Scatter and bubble: points by two numbers, named where there is room for a name. */
import { scaleLinear } from 'd3-scale';
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { domainOf } from './across.ts';
import { placeNames } from './dot-names.ts';
import { boxOf, circle, type Drawing, type Label, label, line, type Room, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { besideFor, referencesAcross } from './reference.ts';
import { GAP, gridOf, type Scale, scaleOf, type Ticks, ticksOf } from './scale.ts';
import { SIZES } from './text.ts';

const DOT = 7;
const LARGEST = 46;

export function drawDots(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const inner = { ...room, right: room.right - besideFor(chart, pen) };
  const key = keyFor(chart, inner, pen);
  const dots = dotsOf(chart, room, pen);
  const ground = groundFor(chart, dots, { ...inner, top: inner.top + key.height }, pen);
  const { x, y, plot } = ground;
  const spots = dots.map(({ point, across, up, r, fill }) => ({ point, x: x(across), y: y(up), r, fill }));
  const bySize = [...spots].sort((a, b) => b.r - a.r || rank(a.point) - rank(b.point));
  const marks = bySize.map((spot) => circle(spot.x, spot.y, spot.r, `dot fill-${spot.fill}`));
  const around = together(ground.drawing, key.drawing);
  const taken = around.labels.map((one) => boxOf(one, pen));
  const names = placeNames(spots, taken, { ...plot, bottom: plot.bottom - 4 }, pen);
  return together(around, referencesAcross(chart, y, plot, pen), { marks, labels: names });
}

function keyFor({ panels }: DeckChart, room: Room, pen: Pen) {
  const series = panels[0]?.series ?? [];
  const entries = series.map(({ label: name, emphasis }, i) => ({
    name,
    fill: fillOf(emphasis, i, series.length, pen, 'palette'),
    strong: emphasis === 'set-off',
  }));
  return keyOf(series.length > 1 ? entries : [], room, pen);
}

interface Dot {
  point: ChartPoint;
  across: number;
  up: number;
  r: number;
  fill: Fill;
}

function dotsOf(chart: DeckChart, room: Room, pen: Pen): Dot[] {
  const series = chart.panels[0]?.series ?? [];
  const radius = radiusOf(chart, room);
  return series.flatMap(({ points, emphasis }, i) => {
    const fill = fillOf(emphasis, i, series.length, pen, 'palette');
    return points.map((point) => ({
      point,
      across: chart.axis.places[point.place]?.at ?? 0,
      up: point.value ?? 0,
      r: radius(point),
      fill: fillFor(point, fill),
    }));
  });
}

function fillFor({ emphasis }: ChartPoint, fill: Fill): Fill {
  return emphasis === 'set-off' ? 'accent' : emphasis === 'rest' ? 'r1' : fill;
}

function rank({ emphasis }: ChartPoint): number {
  return emphasis === 'set-off' ? 1 : 0;
}

/** Areas, not widths, are as large as their values. */
function radiusOf({ panels, type }: DeckChart, room: Room): (point: ChartPoint) => number {
  if (type !== 'bubble') return () => DOT;
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  const most = Math.max(1e-9, ...points.map(({ size }) => size?.value ?? 0));
  const largest = Math.min(LARGEST, (room.bottom - room.top) / 7);
  return ({ size }) => Math.max(3, largest * Math.sqrt(Math.max(0, size?.value ?? 0) / most));
}

/** Room above the plot for what stands upright, and below it for figures and what lies across. */
const ABOVE = SIZES.axis + 12;
const BELOW = 2 * (SIZES.axis + 8);

function groundFor(chart: DeckChart, dots: readonly Dot[], room: Room, pen: Pen) {
  const [top, bottom] = [room.top + ABOVE, room.bottom - BELOW];
  const ups = dots.map(({ up }) => up);
  const reach = [...ups, ...chart.references.map(({ value }) => value)];
  const upTicks = ticksOf(domainOf(reach, chart.baseline), bottom - top, chart.style, pen);
  const plot = { left: room.left + upTicks.width + GAP, right: room.right, top, bottom };
  const acrosses = dots.map(({ across }) => across);
  const ticks = ticksOf(domainOf(acrosses, null), (plot.right - plot.left) / 1.6, chart.axis.style, pen);
  const radii = dots.map(({ r }) => r + 4);
  const y = padded(upTicks.domain, [bottom, top], ups, radii);
  const x = padded(ticks.domain, [plot.left, plot.right], acrosses, radii);
  const floor = {
    marks: [line(plot.left, bottom, plot.right, bottom, 'base')],
    labels: figuresBelow(ticks, x, plot, pen),
  };
  return { x, y, plot, drawing: together(gridOf(upTicks, y, plot), floor, titlesOf(chart, room, pen)) };
}

function figuresBelow({ at, texts }: Ticks, x: Scale, { right, bottom }: Room, pen: Pen): Label[] {
  return at.map((value, i) => {
    const text = texts[i] ?? '';
    const within = Math.min(x(value), right - pen.measure(text, SIZES.axis) / 2);
    return label(text, within, bottom + GAP + 0.7 * SIZES.axis, SIZES.axis, { anchor: 'middle', tone: 'quiet' });
  });
}

/** What lies across is named at its end, what stands upright above it, and what areas are beside that. */
function titlesOf({ measure, sizes, axis }: DeckChart, room: Room, pen: Pen): Drawing {
  const size = SIZES.axis;
  const y = room.top + 0.8 * size;
  const areaAt = room.right - pen.measure(sizes ?? '', size) - 12;
  return {
    marks: sizes === null ? [] : [circle(areaAt, y - 0.33 * size, 6.5, 'outline')],
    labels: [
      ...(measure === null ? [] : [label(measure, room.left, y, size, { tone: 'ink' })]),
      ...(sizes === null ? [] : [label(sizes, room.right, y, size, { anchor: 'end', tone: 'ink' })]),
      label(axis.name, room.right, room.bottom - 0.24 * size, size, { anchor: 'end', tone: 'ink' }),
    ],
  };
}

/** So that no point is cut at the edge: where one would be, the values keep away from it. */
function padded(
  domain: readonly [number, number],
  [from, to]: readonly [number, number],
  values: readonly number[],
  radii: readonly number[],
): Scale {
  const way = Math.sign(to - from);
  const plain = scaleLinear(domain, [from, to]);
  const short = (edge: number) =>
    Math.max(0, ...values.map((value, i) => (radii[i] ?? 0) - Math.abs(plain(value) - edge)));
  return scaleOf(domain, [from + way * short(from), to - way * short(to)]);
}
