/** A slope: where each line begins and where it ends, with name and value at both. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, type Known, valuesIn } from './across.ts';
import { circle, type Drawing, EMPTY, type Label, label, line, path, px, type Room, together } from './drawing.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';
import { SIZES, spread, wrap } from './text.ts';

const HEAD = 34;
const WIDEST = 250;
const GAP = 14;

export function drawSlope(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const frame = frameOf(chart, room, pen);
  const series = chart.panels[0]?.series ?? [];
  const fills = fillsOf(series, pen);
  const rails = frame.heads.map((_, i) => line(frame.x(i), room.top + HEAD - 6, frame.x(i), room.bottom, 'grid'));
  const order = series.map((_, i) => i).sort((a, b) => rank(series[a]) - rank(series[b]));
  const marks = order.flatMap((i) => marksOf(series[i]?.points ?? [], fills[i] ?? 't1', frame));
  const last = frame.heads.length - 1;
  return together(
    { marks: [...rails, ...marks], labels: headsOf(frame, room, pen) },
    endNames(series, fills, { place: 0, anchor: 'end', x: frame.x(0) - GAP }, frame, pen),
    last < 1 ? EMPTY : endNames(series, fills, { place: last, anchor: 'start', x: frame.x(last) + GAP }, frame, pen),
  );
}

/** What is set off lies above the rest. */
function rank(series: ChartSeries | undefined): number {
  return series?.emphasis === 'set-off' ? 1 : 0;
}

function fillsOf(series: readonly ChartSeries[], pen: Pen): Fill[] {
  const isPlain = series.length > 4 && series.every(({ emphasis, color }) => emphasis === 'plain' && color === null);
  return isPlain ? series.map(() => 't2') : fillsFor(series, pen, 'palette');
}

interface Frame {
  x: (place: number) => number;
  y: Scale;
  plot: Room;
  /** Of names and values. */
  size: number;
  /** The most that a name may take of the width. */
  most: number;
  /** What each place is called. */
  heads: string[];
}

function frameOf({ axis, panels, baseline }: DeckChart, room: Room, pen: Pen): Frame {
  const series = panels[0]?.series ?? [];
  const plot = { ...room, top: room.top + HEAD };
  const height = plot.bottom - plot.top;
  const size = [SIZES.name, 16].find((one) => series.length * one * 1.36 <= height) ?? 14;
  const most = Math.min(WIDEST, (room.right - room.left) * 0.26);
  const heads = axis.places.map(({ tick, group }) =>
    firstLine(group === null ? tick : `${tick} ${group}`, most, SIZES.name, pen),
  );
  const side = (at: number) => {
    const ends = series.map((one) =>
      pen.measure(`${firstLine(one.label, most, size, pen)}  ${one.points.at(at)?.text ?? ''}`, size, true),
    );
    return Math.max(pen.measure(heads.at(at) ?? '', SIZES.name, true), ...ends) + GAP + 6;
  };
  const [left, right] = [room.left + side(0), room.right - side(-1)];
  const step = (right - left) / Math.max(1, heads.length - 1);
  return {
    x: (place) => (heads.length < 2 ? (left + right) / 2 : left + place * step),
    y: scaleOf(spanOf(valuesIn(series), baseline), [room.bottom - 14, plot.top + 8]),
    plot,
    size,
    most,
    heads,
  };
}

/** Each end has its value, so nothing need begin at zero: the whole height tells the lines apart. */
function spanOf(values: readonly number[], baseline: number | null): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return baseline !== null || least >= most ? domainOf(values, baseline) : [least, most];
}

function firstLine(text: string, width: number, size: number, pen: Pen): string {
  return wrap(text, width, size, pen, 1, true)[0] ?? '';
}

/** The ends are named in any case, what lies between them where there is room. */
function headsOf({ heads, x }: Frame, room: Room, pen: Pen): Label[] {
  const pitch = x(1) - x(0);
  const isWide = heads.every((text) => pen.measure(text, SIZES.name, true) + 16 <= pitch);
  const y = room.top + 0.8 * SIZES.name;
  return heads.flatMap((text, i) => {
    const isEnd = i === 0 || i === heads.length - 1;
    const anchor = i === 0 ? 'end' : isEnd ? 'start' : 'middle';
    const at = x(i) + (anchor === 'end' ? -GAP : anchor === 'start' ? GAP : 0);
    return isEnd || isWide ? [label(text, at, y, SIZES.name, { anchor, strong: true, tone: 'ink' })] : [];
  });
}

function marksOf(points: readonly ChartPoint[], fill: Fill, { x, y }: Frame): string[] {
  const known = points.filter(isKnown);
  const d = known.map(({ place, value }, i) => `${i === 0 ? 'M' : 'L'}${px(x(place))} ${px(y(value))}`).join('');
  return [
    path(d, `stroke-${fill}`),
    ...known.map(({ place, value }) => circle(x(place), y(value), 5.5, `fill-${fill}`)),
  ];
}

interface End {
  place: number;
  anchor: 'start' | 'end';
  x: number;
}

function endNames(series: readonly ChartSeries[], fills: readonly Fill[], end: End, frame: Frame, pen: Pen): Drawing {
  const { y, plot, size } = frame;
  const all = series.flatMap((one, i) => {
    const point = one.points[end.place];
    return point === undefined || !isKnown(point) ? [] : [{ one, point, fill: fills[i] ?? 't1' }];
  });
  // Of more than there is room for, those that are set off come first.
  const capacity = Math.floor((plot.bottom - plot.top) / (size * PITCH));
  const first = [...all].sort((a, b) => rank(b.one) - rank(a.one)).slice(0, capacity);
  const known = all.filter((one) => first.includes(one));
  const items = known.map(({ point }) => ({ at: y(point.value), size: size * PITCH }));
  const middles = spread(items, plot.top - 8, plot.bottom);
  return { marks: [], labels: known.flatMap((one, i) => nameAt(one, middles[i] ?? 0, end, frame, pen)) };
}

/** From one name to the next, in em. */
const PITCH = 1.22;

interface Named {
  one: ChartSeries;
  point: Known;
  fill: Fill;
}

/** The value next to its point, the name beyond it. */
function nameAt(
  { one, point, fill }: Named,
  middle: number,
  { anchor, x }: End,
  { size, most }: Frame,
  pen: Pen,
): Label[] {
  const baseline = middle + 0.34 * size;
  const isRest = one.emphasis === 'rest';
  const shift = (pen.measure(`${point.text}  `, size, true) + 2) * (anchor === 'end' ? -1 : 1);
  const tones = { value: isRest ? 'quiet' : 'ink', name: isRest ? 'quiet' : pen.named(fill) } as const;
  const name = firstLine(one.label, most, size, pen);
  return [
    label(point.text, x, baseline, size, { anchor, tone: tones.value, strong: one.emphasis === 'set-off' }),
    label(name, x + shift, baseline, size, { anchor, tone: tones.name, strong: !isRest }),
  ];
}
