/** Lines: named at their ends; a gap where there is no value. */
import { line as lineOf } from 'd3-shape';
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Across, domainOf, drawAcross, isKnown, type Known, valuesIn } from './across.ts';
import { circle, type Drawing, label, path, type Room, together } from './drawing.ts';
import { type Name, namesBeside, widthBeside } from './names.ts';
import { type Ground, withRoomAbove } from './over.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { besideFor, referencesAcross } from './reference.ts';
import { SIZES } from './text.ts';

export function drawLines(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const fills = series.map(({ emphasis }, i) => fillOf(emphasis, i, series.length, pen, 'palette'));
  const names = namesOf(series, fills);
  const hasValues = areAllWritten(chart, room, pen);
  const beside = Math.max(hasValues && series.length === 1 ? 0 : widthBeside(names, pen), besideFor(chart, pen));
  const inner = { ...room, right: room.right - beside };
  const values = [...valuesIn(series), ...chart.references.map(({ value }) => value)];
  const wishes = { domain: domainOf(values, chart.baseline), hasGrid: !hasValues, pad: hasValues ? 30 : 0 };
  const drawn = withRoomAbove(chart, room.top, pen, (above) => {
    const across = drawAcross(chart, inner, pen, { ...wishes, above });
    return { ...across, ground: groundOf(series, across) };
  });
  const order = series.map((_, i) => i).sort((a, b) => rank(series[a]) - rank(series[b]));
  const marks = order.flatMap((i) => marksOf(series[i]?.points ?? [], fills[i] ?? 'c1', drawn));
  const written = hasValues ? (series[0]?.points ?? []).filter(isKnown).map((point, _, all) => valueAt(point, all, drawn)) : [];
  return together(
    drawn.drawing,
    referencesAcross(chart, drawn.y, drawn.plot, pen),
    { marks, labels: written },
    hasValues ? { marks: [], labels: [] } : endNames(names, series, drawn, pen),
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
    ...[...new Set(dots)].flatMap((point) => (isKnown(point) ? [circle(x(point.place), y(point.value), 5, `fill-${fill}`)] : [])),
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

/** Above the point, or below where the line comes from above on both sides. */
function valueAt(point: Known, all: readonly Known[], { x, y }: Across) {
  const at = all.indexOf(point);
  const [before, after] = [all[at - 1]?.value ?? point.value, all[at + 1]?.value ?? point.value];
  const isLow = before > point.value && after > point.value;
  const size = SIZES.name;
  const baseline = y(point.value) + (isLow ? 13 + 0.74 * size : -13);
  const isSetOff = point.emphasis === 'set-off';
  return label(point.text, x(point.place), baseline, size, { anchor: 'middle', halo: true, strong: isSetOff || at === all.length - 1, tone: isSetOff ? 'accent' : 'ink' });
}

function endNames(names: readonly Name[], series: readonly ChartSeries[], { plot, x, y }: Across, pen: Pen): Drawing {
  const ends = series.map(({ points }) => points.findLast(isKnown));
  const shown = names.filter((_, i) => ends[i] !== undefined);
  const wanted = ends.flatMap((end) => (end === undefined ? [] : [y(end.value)]));
  const edge = Math.max(plot.left, ...ends.map((end) => (end === undefined ? 0 : x(end.place)))) + 5;
  return namesBeside(shown, wanted, { edge, from: Math.max(edge, plot.right - 18), plot }, pen);
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
