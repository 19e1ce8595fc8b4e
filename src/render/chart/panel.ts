/** One of several small charts: its title, its marks, and the values where it begins and ends. */
import { area as areaOf, line as lineOf } from 'd3-shape';
import type { ChartPanel, ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { isKnown, type Known } from './across.ts';
import { circle, type Drawing, type Label, label, line, lines, path, type Room, rect, together } from './drawing.ts';
import type { Fill, Pen } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';
import { spread, wrap } from './text.ts';

export interface Place {
  box: Room;
  /** That of all panels. */
  domain: readonly [number, number];
  fills: readonly Fill[];
}

export function isBars({ type }: DeckChart): boolean {
  return type !== 'line' && type !== 'area';
}

export function drawPanel(chart: DeckChart, panel: ChartPanel, place: Place, pen: Pen): Drawing {
  const frame = frameOf(chart, panel, place, pen);
  const draw = isBars(chart) ? barsOf : lineOfSeries;
  const marks = panel.series.map((one, lane) => draw(chart, one, frame, { lane, fill: place.fills[lane] ?? 't1' }));
  const [only, ...others] = panel.series;
  const values =
    only !== undefined && others.length === 0 ? valuesOf(only, frame, pen) : lastOf(panel, place, frame, pen);
  const labels = [...titleOf(panel, frame, pen), ...endsOf(chart, frame, pen), ...values];
  return together(...marks, groundOf(frame, place), { marks: [], labels });
}

interface Frame {
  box: Room;
  plot: Room;
  x: (place: number) => number;
  y: Scale;
  pitch: number;
  lanes: number;
  isLit: boolean;
  titleSize: number;
  /** Whether values stand beside the ends of lines. */
  hasLast: boolean;
}

const FOOT = 26;

function frameOf(chart: DeckChart, { series }: ChartPanel, { box, domain }: Place, pen: Pen): Frame {
  const titleSize = box.right - box.left > 220 ? 18 : 16;
  const beside = isBars(chart) || series.length < 2 ? 0 : widthOfLast(series, pen);
  const hasLast = beside > 0 && box.right - box.left - beside >= NARROWEST;
  const right = hasLast ? box.right - beside : box.right;
  const plot = { ...box, right, top: box.top + titleSize + 30, bottom: box.bottom - FOOT };
  const count = Math.max(1, chart.axis.places.length);
  const pitch = (right - box.left) / count;
  // A line goes from edge to edge; a bar has a width of its own.
  const inset = isBars(chart) || count === 1 ? pitch / 2 : DOT;
  const step = count === 1 ? 0 : (right - box.left - 2 * inset) / (count - 1);
  return {
    box,
    plot,
    pitch,
    titleSize,
    hasLast,
    x: (place) => plot.left + inset + place * step,
    y: scaleOf(domain, [plot.bottom, plot.top]),
    lanes: series.length,
    isLit: series.some(({ emphasis }) => emphasis === 'set-off'),
  };
}

/** The room for lines must stay wider than this, and their last dots need some of it, in px. */
const NARROWEST = 90;
const DOT = 6;

function widthOfLast(series: readonly ChartSeries[], pen: Pen): number {
  const texts = series.map(({ points }) => points.findLast(isKnown)?.text ?? '');
  return Math.max(...texts.map((text) => pen.measure(text, VALUE, true))) + 8;
}

function titleOf({ title }: ChartPanel, { box, titleSize, isLit }: Frame, pen: Pen): Label[] {
  const text = wrap(title ?? '', box.right - box.left, titleSize, pen, 1, true);
  return lines(text, box.left, box.top, titleSize, { strong: true, tone: isLit ? 'accent' : 'ink' });
}

function groundOf({ plot, y }: Frame, { domain: [from, to] }: Place): Drawing {
  const isZero = from <= 0 && to >= 0;
  const at = isZero ? y(0) : plot.bottom;
  return { marks: [line(plot.left, at, plot.right, at, isZero ? 'base' : 'grid')], labels: [] };
}

const NAME = 14;

/** The first and the last place: those between them can be counted. */
function endsOf({ axis: { places } }: DeckChart, { box, plot, x }: Frame, pen: Pen): Label[] {
  const named = [...new Set([0, places.length - 1])].filter((i) => places[i] !== undefined);
  const width = plot.right - plot.left;
  return named.flatMap((i) => {
    const { tick = '', group = null } = places[i] ?? {};
    const whole = group === null ? tick : `${tick} ${group}`;
    const [text = ''] = wrap(whole, named.length > 1 ? width / 2 - 8 : width, NAME, pen, 1);
    const half = pen.measure(text, NAME) / 2;
    const at = Math.max(plot.left + half, Math.min(x(i), plot.right - half));
    return [label(text, at, box.bottom - 6, NAME, { anchor: 'middle', tone: 'quiet' })];
  });
}

const VALUE = 16;

/** Where it begins, if there is room for both, and where it ends. */
function valuesOf({ points }: ChartSeries, frame: Frame, pen: Pen): Label[] {
  const known = points.filter(isKnown);
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return [];
  const [begin, end] = [valueAt(from, frame, 'start', pen), valueAt(to, frame, 'end', pen)];
  const room = end.x - pen.measure(end.text, VALUE, true) - begin.x;
  return from !== to && pen.measure(begin.text, VALUE) + 8 <= room ? [begin, end] : [end];
}

/** Where several lines end, beside them and apart from each other. */
function lastOf({ series }: ChartPanel, { fills }: Place, { plot, y, hasLast }: Frame, pen: Pen): Label[] {
  if (!hasLast) return [];
  const ends = series.flatMap(({ points }, lane) => {
    const end = points.findLast(isKnown);
    return end === undefined ? [] : [{ ...end, fill: fills[lane] ?? 't1' }];
  });
  const items = ends.map(({ value }) => ({ at: y(value), size: VALUE + 2 }));
  const middles = spread(items, plot.top - VALUE, plot.bottom + 4);
  return ends.map(({ text, fill }, i) => {
    const look = { strong: true, tone: pen.named(fill) } as const;
    return label(text, plot.right + 4, (middles[i] ?? 0) + VALUE * 0.35, VALUE, look);
  });
}

function valueAt(
  { place, value, text }: Known,
  { plot, x, y, isLit }: Frame,
  anchor: 'start' | 'end',
  pen: Pen,
): Label {
  const strong = anchor === 'end';
  const half = pen.measure(text, VALUE, strong) / 2;
  const middle = Math.max(plot.left + half, Math.min(x(place), plot.right - half));
  const look = { anchor, strong, halo: true, tone: isLit ? 'accent' : 'ink' } as const;
  return label(text, strong ? middle + half : middle - half, y(Math.max(value, 0)) - 10, VALUE, look);
}

interface Mark {
  lane: number;
  fill: Fill;
}

const WIDEST = 40;

function barsOf(_: DeckChart, { points }: ChartSeries, { x, y, pitch, lanes }: Frame, { lane, fill }: Mark): Drawing {
  const thick = Math.min(WIDEST, (pitch * 0.7) / lanes);
  const marks = points.filter(isKnown).map(({ place, value, emphasis }) => {
    const left = x(place) + (lane - lanes / 2) * thick;
    const own = emphasis === 'set-off' ? 'accent' : fill;
    return rect(left, Math.min(y(value), y(0)), thick - 1, Math.abs(y(value) - y(0)), own);
  });
  return { marks, labels: [] };
}

function lineOfSeries({ type }: DeckChart, { points }: ChartSeries, { x, y }: Frame, { fill }: Mark): Drawing {
  const across = ({ place }: ChartPoint) => x(place);
  const up = ({ value }: ChartPoint) => y(value ?? 0);
  const edge = lineOf<ChartPoint>().defined(isKnown).x(across).y(up).digits(1);
  const body = areaOf<ChartPoint>().defined(isKnown).x(across).y0(y(0)).y1(up).digits(1);
  const known = points.filter(isKnown);
  const dots = known.filter((point) => point === known.at(-1) || isLone(points, point));
  const ground = type === 'area' ? [path(body(points) ?? '', fill === 'accent' ? 'fill-accent' : 'fill-t4')] : [];
  const marks = [
    ...ground,
    path(edge(points) ?? '', `stroke-${fill}`),
    ...dots.map(({ place, value }) => circle(x(place), y(value), 4.5, `fill-${fill}`)),
  ];
  return { marks, labels: [] };
}

/** Between two gaps there is no line. */
function isLone(points: readonly ChartPoint[], { place }: ChartPoint): boolean {
  return (points[place - 1]?.value ?? null) === null && (points[place + 1]?.value ?? null) === null;
}
