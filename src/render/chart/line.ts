/** Lines: named at their ends; a gap where there is no value. */
import { line as lineOf } from 'd3-shape';
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Across, domainOf, drawAcross, isKnown, type Known, valuesIn } from './across.ts';
import { boxOf, circle, type Drawing, type Label, label, line, path, type Room, together } from './drawing.ts';
import { type Name, namesBeside, widthBeside } from './names.ts';
import { type Ground, withRoomAbove } from './over.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { namesOfReferences, referenceLines } from './reference.ts';
import { SIZES } from './text.ts';

export function drawLines(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const fills = fillsFor(series, pen, 'palette');
  const names = [...namesOf(series, fills), ...namesOfReferences(chart.references)];
  const hasValues = areAllWritten(chart, room, pen);
  const beside = hasValues ? 0 : widthBeside(names, pen);
  const inner = { ...room, right: room.right - beside };
  const values = [...valuesIn(series), ...chart.references.map(({ value }) => value)];
  const wishes = { domain: domainOf(values, chart.baseline), hasGrid: !hasValues, pad: hasValues ? 30 : 0 };
  const drawn = withRoomAbove(chart, room.top, pen, (above) => {
    const across = drawAcross(chart, inner, pen, { ...wishes, above });
    const written = hasValues ? valuesAt(series[0], across, pen) : [];
    const ground = groundOf(series, across);
    const boxes = written.map((one) => boxOf(one, pen));
    return { ...across, written, ground: { ...ground, obstacles: [...ground.obstacles, ...boxes] } };
  });
  const order = series.map((_, i) => i).sort((a, b) => rank(series[a]) - rank(series[b]));
  const marks = order.flatMap((i) => marksOf(series[i]?.points ?? [], fills[i] ?? 'c1', drawn));
  return together(
    drawn.drawing,
    referenceLines(chart, drawn.y, drawn.plot, namesFrom(chart, drawn)),
    hasValues ? groundLine(drawn) : { marks: [], labels: [] },
    { marks, labels: drawn.written },
    hasValues ? { marks: [], labels: [] } : endNames(names, chart, drawn, pen),
    drawn.remarks,
  );
}

function namesOf(series: readonly ChartSeries[], fills: readonly Fill[]): Name[] {
  return series.map(({ label: name, points, emphasis }, i) => ({
    name: series.length === 1 ? '' : name,
    fill: fills[i] ?? 'c1',
    strong: emphasis === 'set-off',
    value: points.findLast(isKnown)?.text ?? '',
  }));
}

/** Firm where it is zero. */
function groundLine({ plot, y }: Across): Drawing {
  const [from, to] = y.domain;
  const isZero = from <= 0 && to >= 0;
  const at = isZero ? y(0) : plot.bottom;
  return { marks: [line(plot.left, at, plot.right, at, isZero ? 'base' : 'grid')], labels: [] };
}

/** What is set off lies above the rest. */
function rank(series: ChartSeries | undefined): number {
  return series?.emphasis === 'set-off' ? 1 : 0;
}

const FEW = 12;

/** One line of a few points has its values at them, and needs no axis. */
function areAllWritten({ panels, axis, references }: DeckChart, room: Room, pen: Pen): boolean {
  const [series, ...others] = panels[0]?.series ?? [];
  if (series === undefined || others.length > 0 || axis.places.length > FEW || references.length > 0) return false;
  const gaps = axis.places.slice(1).map(({ at }, i) => at - (axis.places[i]?.at ?? 0));
  const span = (axis.places.at(-1)?.at ?? 1) - (axis.places[0]?.at ?? 0) || 1;
  const narrowest = (Math.min(span, ...gaps) / span) * (room.right - room.left) * 0.9;
  return series.points.every(({ text }) => pen.measure(text, SIZES.name, true) + 16 <= narrowest);
}

function marksOf(points: readonly ChartPoint[], fill: Fill, { x, y }: Across): string[] {
  const draw = lineOf<ChartPoint>()
    .defined(isKnown)
    .x(({ place }) => x(place))
    .y(({ value }) => y(value ?? 0))
    .digits(1);
  const last = points.findLast(isKnown);
  const lone = points.filter((point, i) => isKnown(point) && !isKnownAt(points, i - 1) && !isKnownAt(points, i + 1));
  const dots = [...lone, ...points.filter((point) => point === last || point.note !== null || isSpoken(point, points))];
  return [
    path(draw(points) ?? '', `stroke-${fill}`),
    ...[...new Set(dots)].flatMap((point) =>
      isKnown(point) ? [circle(x(point.place), y(point.value), 5, `fill-${fill}`)] : [],
    ),
  ];
}

function isKnownAt(points: readonly ChartPoint[], index: number): boolean {
  const point = points[index];
  return point !== undefined && isKnown(point);
}

/** A place that is set off, where others are not. */
function isSpoken({ emphasis }: ChartPoint, points: readonly ChartPoint[]): boolean {
  return emphasis === 'set-off' && points.some((other) => other.emphasis === 'rest');
}

function valuesAt(series: ChartSeries | undefined, across: Across, pen: Pen): Label[] {
  const known = (series?.points ?? []).filter(isKnown);
  return known.map((point) => valueAt(point, known, across, pen));
}

/** Above the point, or below where the line comes from above on both sides. */
function valueAt(point: Known, all: readonly Known[], { x, y, plot }: Across, pen: Pen): Label {
  const at = all.indexOf(point);
  const [before, after] = [all[at - 1]?.value ?? point.value, all[at + 1]?.value ?? point.value];
  const size = SIZES.name;
  const below = y(point.value) + 13 + 0.74 * size;
  const isLow = before > point.value && after > point.value && below + 0.22 * size <= plot.bottom;
  const baseline = isLow ? below : y(point.value) - 13;
  const isSetOff = point.emphasis === 'set-off';
  const half = pen.measure(point.text, size, true) / 2;
  const middle = Math.max(plot.left + half, Math.min(x(point.place), plot.right - half));
  return label(point.text, middle, baseline, size, {
    anchor: 'middle',
    halo: true,
    strong: isSetOff || at === all.length - 1,
    tone: isSetOff ? 'accent' : 'ink',
  });
}

function endNames(names: readonly Name[], chart: DeckChart, across: Across, pen: Pen): Drawing {
  const { panels, references } = chart;
  const { plot, x, y } = across;
  const ends = (panels[0]?.series ?? []).map(({ points }) => points.findLast(isKnown));
  const shown = names.filter((_, i) => i >= ends.length || ends[i] !== undefined);
  const wanted = [
    ...ends.flatMap((end) => (end === undefined ? [] : [y(end.value)])),
    ...references.map(({ value }) => y(value)),
  ];
  const edge = Math.max(plot.left, ...ends.map((end) => (end === undefined ? 0 : x(end.place)))) + 5;
  return namesBeside(shown, wanted, { edge, from: namesFrom(chart, across), plot }, pen);
}

/** Where the last place is, or a little before the edge of the plot. */
function namesFrom({ axis }: DeckChart, { plot, x }: Across): number {
  return Math.max(x(axis.places.length - 1) + 5, plot.right - 18);
}

/** Lines are in the way between their points, too. */
function groundOf(series: readonly ChartSeries[], { x, y, plot }: Across): Ground {
  const known = series.map(({ points }) => points.filter(isKnown));
  const ends = known.flatMap((points, lane) =>
    points.map(({ place, value }) => ({ place, lane, x: x(place), top: y(value) - 8 })),
  );
  const obstacles = known.flatMap((points) =>
    points.slice(1).flatMap((to, i) => {
      const from = points[i] ?? to;
      const [a, b] = [x(from.place), x(to.place)];
      const steps = Math.max(1, Math.ceil((b - a) / 16));
      return Array.from({ length: steps }, (_, step) => {
        const [s, t] = [step / steps, (step + 1) / steps];
        const at = (part: number) => y(from.value + (to.value - from.value) * part);
        return { left: a + (b - a) * s, right: a + (b - a) * t, top: Math.min(at(s), at(t)) - 6, bottom: plot.bottom };
      });
    }),
  );
  return { ends, obstacles, plot };
}
