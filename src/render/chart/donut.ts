/** A ring of parts: each named outside with its value and share, the whole in the middle. */
import { arc } from 'd3-shape';
import type { ChartPoint, DeckChart, Emphasis } from '../../deck/chart/types.ts';
import { chartWords } from '../../deck/chart/wording.ts';
import { type Drawing, EMPTY, type Label, label, lines, path, px, type Room, together } from './drawing.ts';
import { colorAt, type Fill, type Pen } from './pen.ts';
import { longestWord, SIZES, spread, wrap } from './text.ts';

interface Slice {
  point: ChartPoint;
  name: string;
  fill: Fill;
  /** Of its middle, clockwise from the top. */
  angle: number;
  from: number;
  to: number;
}

interface Ring {
  x: number;
  y: number;
  radius: number;
}

/** From the ring to where lines bend, and to where names begin. */
const AWAY = 18;
const GAP = 40;
const WAYS = [1, -1] as const;
const NAME = { size: SIZES.note, least: 70, most: 150 };

export function drawDonut(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const slices = slicesOf(chart, pen);
  const ring = ringIn(room, slices, pen);
  const onSide = (way: 1 | -1) => slices.filter(({ angle }) => (Math.sin(angle) >= 0 ? 1 : -1) === way);
  const width = Math.max(60, (room.right - room.left) / 2 - ring.radius - GAP - 4);
  // Both sides in one size.
  const size = Math.min(...WAYS.map((way) => sizeFor(onSide(way), width, room.bottom - room.top, pen)));
  const sides = WAYS.map((way) => namesAt(onSide(way), way, ring, { ...room, width, size }, pen));
  return together({ marks: marksOf(slices, ring), labels: [] }, ...sides, wholeIn(chart, ring, pen));
}

function slicesOf({ panels, axis }: DeckChart, pen: Pen): Slice[] {
  const points = (panels[0]?.series[0]?.points ?? []).filter(({ value }) => value !== null && value > 0);
  const whole = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
  let turned = 0;
  return points.map((point, i) => {
    const from = turned;
    turned += ((point.value ?? 0) / whole) * 2 * Math.PI;
    const name = axis.places[point.place]?.label ?? '';
    const color = axis.places[point.place]?.color ?? null;
    const fill =
      color !== null && point.emphasis === 'plain'
        ? colorAt(color, pen)
        : sliceFill(point.emphasis, i, points.length, pen);
    return { point, name, fill, from, to: turned, angle: (from + turned) / 2 };
  });
}

const TINTS: readonly Fill[] = ['t1', 't2', 't3', 't4'];

function sliceFill(emphasis: Emphasis, index: number, count: number, pen: Pen): Fill {
  if (emphasis === 'set-off') return 'accent';
  if (emphasis === 'rest') return index % 2 === 0 ? 'r1' : 'r2';
  return (count <= TINTS.length ? TINTS[index] : undefined) ?? colorAt(index, pen);
}

/** As large as the room allows, with what is needed for names at both sides. */
function ringIn({ left, right, top, bottom }: Room, slices: readonly Slice[], pen: Pen): Ring {
  const rows = slices.length > 4 ? 1 : 2;
  const widths = slices.map(({ name, point }) =>
    Math.max(pen.measure(figureOf(point), NAME.size), Math.min(NAME.most, widthIn(rows, name, pen))),
  );
  const beside = Math.max(NAME.least, ...widths) + 8;
  const radius = Math.max(40, Math.min((bottom - top) / 2 - 14, (right - left) / 2 - GAP - beside));
  return { x: (left + right) / 2, y: (top + bottom) / 2, radius };
}

/** The least width at which a name takes no more than so many lines. */
function widthIn(rows: number, name: string, pen: Pen): number {
  const words = name.split(/(?<=[ –—/-])/);
  const rests = words.map((_, i) => Math.max(...[words.slice(0, i), words.slice(i)].map((part) => widthOf(part, pen))));
  return rows === 1 ? widthOf(words, pen) : Math.min(...rests) + 1;
}

function widthOf(words: readonly string[], pen: Pen): number {
  return pen.measure(words.join('').trimEnd(), NAME.size, true);
}

function figureOf({ text, share }: ChartPoint): string {
  return share === null || /%/.test(text) ? text : `${text} · ${share.text}`;
}

function marksOf(slices: readonly Slice[], { x, y, radius }: Ring): string[] {
  const shape = arc<Slice>()
    .innerRadius(radius * 0.62)
    .outerRadius(radius)
    .startAngle(({ from }) => from)
    .endAngle(({ to }) => to)
    .padAngle(slices.length > 1 ? 0.008 : 0)
    .digits(1);
  const place = `translate(${px(x)} ${px(y)})`;
  return slices.map((slice) => `<path class="fill-${slice.fill}" transform="${place}" d="${shape(slice)}"/>`);
}

type Beside = Room & { width: number; size: number };

function namesAt(slices: readonly Slice[], way: 1 | -1, ring: Ring, room: Beside, pen: Pen): Drawing {
  const { width, size } = room;
  const edge = ring.x + way * (ring.radius + GAP);
  const names = slices.map(({ name }) => wrap(name, width, size, pen, slices.length > 4 ? 1 : 2, true));
  const heights = names.map((name) => (name.length + 1) * size * 1.2 + (slices.length > 6 ? 2 : 8));
  const wanted = slices.map(({ angle }, i) => ({
    at: ring.y - Math.cos(angle) * (ring.radius + AWAY),
    size: heights[i] ?? 0,
  }));
  const middles = spread(wanted, room.top, room.bottom);
  return together(
    ...slices.map((slice, i) => {
      const at = { x: edge, y: middles[i] ?? 0, way };
      return { marks: [leaderTo(slice, ring, at)], labels: labelsOf(slice, names[i] ?? [], at, size) };
    }),
  );
}

/** Words and values stay in one piece. */
function sizeFor(slices: readonly Slice[], width: number, height: number, pen: Pen): number {
  const fits = (size: number) =>
    slices.length * size * 2.6 <= height &&
    slices.every(
      ({ point, name }) => Math.max(pen.measure(figureOf(point), size), longestWord(name, size, pen, true)) <= width,
    );
  return [20, SIZES.name, NAME.size].find((size) => (size < 20 || width > 240) && fits(size)) ?? SIZES.small;
}

interface At {
  x: number;
  y: number;
  way: 1 | -1;
}

function leaderTo({ angle }: Slice, { x, y, radius }: Ring, at: At): string {
  const [fromX, fromY] = [x + Math.sin(angle) * (radius + 4), y - Math.cos(angle) * (radius + 4)];
  const bend = x + at.way * (radius + AWAY);
  return path(`M${px(fromX)} ${px(fromY)}L${px(bend)} ${px(at.y)}H${px(at.x - at.way * 8)}`, 'lead');
}

function labelsOf({ point }: Slice, name: readonly string[], { x, y, way }: At, size: number): Label[] {
  const top = y - ((name.length + 1) * size * 1.2) / 2 + 2;
  const anchor = way === 1 ? 'start' : 'end';
  const tone = point.emphasis === 'set-off' ? 'accent' : 'ink';
  return [
    ...lines(name, x, top, size, { anchor, strong: true, tone }),
    ...lines([figureOf(point)], x, top + name.length * size * 1.2, size, { anchor, tone: 'text' }),
  ];
}

/** Percentages add up to a hundred, which nobody need be told. */
function wholeIn({ panels, style }: DeckChart, { x, y, radius }: Ring, pen: Pen): Drawing {
  const total = panels[0]?.totals[0];
  if (total === undefined || style.percent) return EMPTY;
  const size = [36, 30, 24, 20, 18].find((one) => pen.measure(total.text, one, true) <= radius * 1.05) ?? 16;
  const baseline = y + 0.3 * size;
  const word = chartWords(style.locale).total;
  return {
    marks: [],
    labels: [
      label(total.text, x, baseline, size, { anchor: 'middle', strong: true, tone: 'ink' }),
      label(word, x, baseline + 24, SIZES.note, { anchor: 'middle', tone: 'quiet' }),
    ],
  };
}
