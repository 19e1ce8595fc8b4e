/** Scatter and bubble: points by two numbers, named where there is room for a name. */
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../deck/chart/format.ts';
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { chartWords } from '../../deck/chart/wording.ts';
import { domainOf } from './across.ts';
import { placeNames } from './dot-names.ts';
import { boxOf, circle, type Drawing, EMPTY, type Label, label, line, type Room, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { besideFor, referencesAcross } from './reference.ts';
import { GAP, gridOf, type Scale, scaleOf, type Ticks, ticksOf } from './scale.ts';
import { SIZES, wrap } from './text.ts';

const DOT = 7;
const LARGEST = 46;

export function drawDots(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const inner = { ...room, right: room.right - besideFor(chart, pen) };
  const key = keyFor(chart, inner, pen);
  const below = { ...inner, top: inner.top + key.height };
  const dots = dotsOf(chart, below, pen);
  const ground = groundFor(chart, dots, below, pen);
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
  const fills = fillsFor(series, pen, 'palette');
  const entries = series.map(({ label: name, emphasis }, i) => ({
    name,
    fill: fills[i] ?? 'c1',
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
  const fills = fillsFor(series, pen, 'palette');
  return series.flatMap(({ points }, i) => {
    const fill = fills[i] ?? 'c1';
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

function radiusOf(chart: DeckChart, room: Room): (point: ChartPoint) => number {
  const radius = radiusFor(chart, room);
  return chart.type === 'bubble' ? ({ size }) => radius(size?.value ?? 0) : () => DOT;
}

/** Areas, not widths, are as large as their values. */
function radiusFor(chart: DeckChart, room: Room): (value: number) => number {
  const most = largestOf(chart);
  const largest = Math.min(LARGEST, (room.bottom - room.top) / 7);
  return (value) => Math.max(3, largest * Math.sqrt(Math.max(0, value) / most));
}

function largestOf({ panels }: DeckChart): number {
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  return Math.max(1e-9, ...points.map(({ size }) => size?.value ?? 0));
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
function titlesOf(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const { measure, axis } = chart;
  const size = SIZES.axis;
  const y = room.top + 0.8 * size;
  const upright = measure === null ? [] : [label(measure, room.left, y, size, { tone: 'ink' })];
  const across = label(axis.name, room.right, room.bottom - 0.24 * size, size, { anchor: 'end', tone: 'ink' });
  const least = room.left + pen.measure(measure ?? '', size) + 24;
  return together({ marks: [], labels: [...upright, across] }, areasOf(chart, { ...room, left: least }, y, pen));
}

/** “Area: people ○ 10 ◯ 50”: circles as large as those values are among the bubbles, as far as there is room. */
function areasOf(chart: DeckChart, room: Room, y: number, pen: Pen): Drawing {
  const { sizes, style } = chart;
  if (sizes === null) return EMPTY;
  const size = SIZES.axis;
  const radius = radiusFor(chart, room);
  const samples = KEY.map((most) => roundBelow(largestOf(chart) * (most / radius(largestOf(chart))) ** 2));
  const marks: string[] = [];
  const labels: Label[] = [];
  let x = room.right;
  for (const value of new Set(samples.filter((one) => one > 0).reverse())) {
    const text = formatNumber(value, { ...sizes.style, decimals: decimalsOf(value) });
    const left = x - pen.measure(text, size) - 8 - 2 * radius(value);
    if (left < room.left) continue;
    labels.push(label(text, x, y, size, { anchor: 'end', tone: 'quiet' }));
    marks.push(circle(left + radius(value), y - 0.33 * size, radius(value), 'outline'));
    x = left - 14;
  }
  const name = `${chartWords(style.locale).area}: ${sizes.name}`;
  const [shown = ''] = wrap(name, Math.max(40, x - room.left), size, pen, 1);
  return { marks, labels: [...labels, label(shown, x, y, size, { anchor: 'end', tone: 'ink' })] };
}

/** Radii in px that have room in the row of the key. */
const KEY = [6, 12];

/** 1, 2 or 5 with noughts. */
function roundBelow(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Number((([5, 2].find((step) => step * unit <= value) ?? 1) * unit || 0).toPrecision(1));
}

function decimalsOf(value: number): number {
  return value >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(value)));
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
