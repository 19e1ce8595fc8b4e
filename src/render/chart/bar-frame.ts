/** How the width of a chart of lying bars is shared: names, bars, values, and what is said beside them. */
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { differenceBeside, notesBeside } from './beside.ts';
import { type Drawing, heightOf, lines, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import { fromZero, type Scale, scaleOf } from './scale.ts';
import { longestWord, wrap } from './text.ts';

export interface Lying {
  x: Scale;
  plot: Room;
  /** How high a bar is. */
  thick: number;
  middleOf: (place: number, lane: number) => number;
  /** Of values. */
  size: number;
  /** Whether there is room for values. */
  isLegible: boolean;
  /** The series are named at the bars of the first group. */
  isNamed: boolean;
  names: Drawing;
}

const NAMES = { share: 0.34, gap: 16, lines: 3 };
const HIGHEST = { row: 120, bar: 64 };
const BESIDE = 8;
/** Bars that have less of the width say nothing. */
const LEAST = 0.22;

/** `named`: with the names of several series at their bars; null where there is no room for that. */
export function lyingOf(chart: DeckChart, room: Room, pen: Pen, named: boolean): Lying | null {
  const { places } = chart.axis;
  const series = chart.panels[0]?.series ?? [];
  const lanes = Math.max(1, series.length);
  const top = room.top + (chart.references.length > 0 ? 28 : 0);
  const pitch = Math.min((room.bottom - top) / Math.max(1, places.length), Math.max(HIGHEST.row, lanes * 34 + 20));
  const thick = Math.min(HIGHEST.bar, (pitch * (lanes === 1 ? 0.62 : 0.8)) / lanes);
  const size = Math.max(14, Math.min(lanes === 1 ? 20 : 18, Math.floor(Math.min(pitch / lanes / 1.25, thick / 0.9))));
  const isLegible = (lanes === 1 ? pitch : thick) >= size * 1.02;
  const isNamed = named && lanes > 1;
  const names = namesIn(chart, { ...room, top }, pitch, pen);
  const [before, after] = [widest((value) => value < 0), widest((value) => value >= 0)];
  const left = room.left + names.width + (before > 0 ? before + BESIDE : 0);
  const right = room.right - after - BESIDE - notesBeside.room(chart, room, pen) - differenceBeside.room(chart, pen);
  const isTight = right - left < LEAST * (room.right - room.left) || (isNamed && !isLegible);
  if (isTight && isNamed) return null;
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const domain = fromZero([...values, ...chart.references.map(({ value }) => value)]);
  return {
    x: scaleOf(domain, [left, Math.max(left + 20, right)]),
    plot: { left, right, top, bottom: top + pitch * places.length },
    thick,
    middleOf: (place, lane) => top + (place + 0.5) * pitch + (lane - (lanes - 1) / 2) * (thick + 2),
    size,
    isLegible,
    isNamed,
    names: names.drawing,
  };

  /** What stands at the ends of bars that go one way. */
  function widest(goes: (value: number) => boolean): number {
    const widths = series.flatMap(({ points, label }) =>
      points.filter(({ value }) => goes(value ?? 0)).map((point) => widthAt(point, label)),
    );
    return isLegible ? Math.max(0, ...widths) : 0;
  }

  function widthAt({ place, text, emphasis }: ChartPoint, name: string): number {
    const own = pen.measure(text, size, emphasis === 'set-off');
    return isNamed && place === 0 ? own + 10 + pen.measure(name, size, true) : own;
  }
}

/** Names in up to three lines; where bars are too close, every so many. */
function namesIn(
  { axis: { places } }: DeckChart,
  room: Room,
  pitch: number,
  pen: Pen,
): { width: number; drawing: Drawing } {
  const size = Math.max(14, Math.min(20, Math.floor(pitch / 1.6)));
  const most = NAMES.share * (room.right - room.left);
  const rows = Math.max(1, Math.min(NAMES.lines, Math.floor(pitch / (size * 1.2))));
  const stride = Math.max(1, Math.ceil((size * 1.05) / Math.max(1, pitch)));
  const strong = (i: number) => places[i]?.emphasis === 'set-off';
  const wrapped = places.map(({ label }, i) => (i % stride === 0 ? wrap(label, most, size, pen, rows, strong(i)) : []));
  const widths = [
    ...wrapped.flat().map((one) => pen.measure(one, size, true)),
    ...places.map(({ label }) => Math.min(most, longestWord(label, size, pen))),
  ];
  const labels = wrapped.flatMap((texts, i) => {
    const height = heightOf(texts, size);
    const top = Math.max(room.top, Math.min(room.top + (i + 0.5) * pitch - height / 2, room.bottom - height));
    return lines(texts, room.left, top, size, { tone: strong(i) ? 'ink' : 'text', strong: strong(i) });
  });
  return { width: places.length === 0 ? 0 : Math.max(...widths) + NAMES.gap, drawing: { marks: [], labels } };
}
