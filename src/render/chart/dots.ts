/** Scatter and bubble: points by two numbers, named where there is room for a name. */
import { scaleLinear } from 'd3-scale';
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { domainOf } from './across.ts';
import {
  boxOf,
  circle,
  type Drawing,
  type Label,
  label,
  line,
  lines,
  middleLine,
  type Room,
  together,
} from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { besideFor, referencesAcross } from './reference.ts';
import { GAP, gridOf, type Scale, scaleOf, ticksOf } from './scale.ts';
import { SIZES, wrap } from './text.ts';

const DOT = 7;
const LARGEST = 46;
/** Of so few points all are named, even where some are set off. */
const FEW = 30;

export function drawDots(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const { axis, style } = chart;
  const series = chart.panels[0]?.series ?? [];
  const fills = series.map(({ emphasis }, i) => fillOf(emphasis, i, series.length, pen, 'palette'));
  const entries = series.map(({ label: name, emphasis }, i) => ({
    name,
    fill: fills[i] ?? 'c1',
    strong: emphasis === 'set-off',
  }));
  const inner = { ...room, right: room.right - besideFor(chart, pen) };
  const key = keyOf(series.length > 1 ? entries : [], inner, pen);
  const all = series.flatMap(({ points }, i) =>
    points.map((point) => ({ point, fill: fillFor(point, fills[i] ?? 'c1') })),
  );
  const radius = radiusOf(chart, room);

  // The name of the upright axis above it; that of the other at its end.
  const top = room.top + key.height + (series.length > 1 ? 0 : SIZES.axis + 12);
  const bottom = room.bottom - 2 * (SIZES.axis + 8);
  const ups = [...all.flatMap(({ point }) => point.value ?? []), ...chart.references.map(({ value }) => value)];
  const up = ticksOf(domainOf(ups, chart.baseline), bottom - top, style, pen);
  const left = room.left + up.width + GAP;
  const acrossValues = all.map(({ point }) => axis.places[point.place]?.at ?? 0);
  const across = ticksOf(domainOf(acrossValues, null), (inner.right - left) / 1.6, axis.style, pen);
  const plot = { left, right: inner.right, top, bottom };
  const radii = all.map(({ point }) => radius(point) + 4);
  const y = padded(
    up.domain,
    [bottom, top],
    all.map(({ point }) => point.value ?? 0),
    radii,
  );
  const x = padded(across.domain, [left, inner.right], acrossValues, radii);
  const at = (point: ChartPoint) => ({
    x: x(axis.places[point.place]?.at ?? 0),
    y: y(point.value ?? 0),
    r: radius(point),
  });

  const bySize = [...all].sort((a, b) => radius(b.point) - radius(a.point) || rank(a.point) - rank(b.point));
  const marks = bySize.map(({ point, fill }) => circle(at(point).x, at(point).y, at(point).r, `dot fill-${fill}`));
  const within = (text: string, at: number) => Math.min(at, inner.right - pen.measure(text, SIZES.axis) / 2);
  const axisLabels = across.at.map((value, i) =>
    label(across.texts[i] ?? '', within(across.texts[i] ?? '', x(value)), bottom + GAP + 0.7 * SIZES.axis, SIZES.axis, {
      anchor: 'middle',
      tone: 'quiet',
    }),
  );
  const upName = series.length > 1 ? null : (series[0]?.label ?? null);
  const titles = [
    ...(upName === null
      ? []
      : [label(upName, room.left, room.top + 0.8 * SIZES.axis, SIZES.axis, { tone: 'ink' as const })]),
    label(axis.name, inner.right, room.bottom - 3, SIZES.axis, { anchor: 'end', tone: 'ink' }),
  ];
  const around = together(
    gridOf(up, y, plot),
    { marks: [line(left, bottom, inner.right, bottom, 'base')], labels: [...axisLabels, ...titles] },
    key.drawing,
  );
  const names = placed(
    all.map(({ point }) => ({ point, ...at(point) })),
    around.labels.map((one) => boxOf(one, pen)),
    { ...plot, bottom: bottom - 4 },
    pen,
  );
  return together(around, referencesAcross(chart, y, plot, pen), { marks, labels: names });
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
  const sizes = panels.flatMap(({ series }) =>
    series.flatMap(({ points }) => points.map(({ size }) => size?.value ?? 0)),
  );
  const most = Math.max(1e-9, ...sizes);
  const largest = Math.min(LARGEST, (room.bottom - room.top) / 7);
  return ({ size }) => Math.max(3, largest * Math.sqrt(Math.max(0, size?.value ?? 0) / most));
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

interface Spot {
  point: ChartPoint;
  x: number;
  y: number;
  r: number;
}

/** What is set off or spoken of first, then from large to small; a name that nowhere has room is in the table only. */
function placed(spots: readonly Spot[], taken: readonly Room[], plot: Room, pen: Pen): Label[] {
  const boxes = [...taken, ...spots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))];
  const weight = ({ point, r }: Spot) =>
    (point.note === null ? 0 : 4000) + (point.emphasis === 'set-off' ? 2000 : 0) + r;
  const isShown = ({ point }: Spot) => point.note !== null || point.emphasis !== 'rest' || spots.length <= FEW;
  return [...spots]
    .sort((a, b) => weight(b) - weight(a))
    .filter(isShown)
    .flatMap((spot) => {
      const options = optionsFor(spot, pen);
      const free = options.find((labels) => labels.every((one) => isFree(boxOf(one, pen), boxes, plot)));
      // A remark is said in any case.
      const chosen = free ?? (spot.point.note === null ? [] : moved(options[0] ?? [], plot, pen));
      boxes.push(...chosen.map((one) => boxOf(one, pen)));
      return chosen;
    });
}

/** The same labels, as far within the plot as they go. */
function moved(labels: readonly Label[], plot: Room, pen: Pen): Label[] {
  const boxes = labels.map((one) => boxOf(one, pen));
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  const dx = Math.max(plot.left - left, Math.min(0, plot.right - right));
  const dy = Math.max(plot.top - top, Math.min(0, plot.bottom - bottom));
  return labels.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }));
}

function optionsFor({ point, x, y, r }: Spot, pen: Pen): Label[][] {
  const size = SIZES.note;
  const strong = point.emphasis === 'set-off';
  const named =
    point.name === null ? [] : wrap(point.name, 220, size, pen, 2, strong).map((text) => ({ text, strong }));
  const noted = point.note === null ? [] : wrap(point.note, 220, size, pen).map((text) => ({ text, strong: false }));
  const texts = [...named, ...noted];
  if (texts.length === 0) return [];
  const height = texts.length * size * 1.2;
  const tone = strong ? 'ink' : point.emphasis === 'rest' ? 'quiet' : 'text';
  const tones = { strong, halo: true, tone } as const;
  const make = (left: number, top: number, anchor: Label['anchor']) =>
    texts.flatMap((one, i) =>
      lines([one.text], left, top + i * size * 1.2, size, { ...tones, anchor, strong: one.strong }),
    );
  const middle = middleLine(y, size) - 0.74 * size - ((texts.length - 1) * size * 1.2) / 2;
  return [
    make(x + r + 7, middle, 'start'),
    make(x - r - 7, middle, 'end'),
    make(x, y - r - 5 - height + 2, 'middle'),
    make(x, y + r + 5, 'middle'),
    make(x + 0.7 * r + 5, y - 0.7 * r - height - 1, 'start'),
    make(x + 0.7 * r + 5, y + 0.7 * r + 3, 'start'),
    make(x - 0.7 * r - 5, y - 0.7 * r - height - 1, 'end'),
    make(x - 0.7 * r - 5, y + 0.7 * r + 3, 'end'),
  ];
}

function isFree(box: Room, taken: readonly Room[], plot: Room): boolean {
  return (
    isWithin(box, plot) &&
    taken.every(
      (other) =>
        other.right + 3 <= box.left ||
        box.right + 3 <= other.left ||
        other.bottom + 1 <= box.top ||
        box.bottom + 1 <= other.top,
    )
  );
}

function isWithin(box: Room, plot: Room): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
}
