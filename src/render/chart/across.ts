/** The ground of charts with lines: places at their distance along the bottom, values up the side. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, type Room, together } from './drawing.ts';
import type { Pen } from './pen.ts';
import { placesOf } from './places.ts';
import { GAP, gridOf, type Scale, scaleOf, ticksOf } from './scale.ts';
import { SIZES } from './text.ts';

export interface Across {
  drawing: Drawing;
  plot: Room;
  x: (place: number) => number;
  y: Scale;
}

export interface AcrossWishes {
  domain: readonly [number, number];
  above: number;
  /** Without it, the values are at their points. */
  hasGrid: boolean;
  /** Room above and below for what is written at points. */
  pad: number;
}

const PLACES_GAP = 12;

/** A value stands at the middle of its line, and reaches above the highest. */
const HALF_LINE = SIZES.axis * 0.65;

export function drawAcross({ axis, style }: DeckChart, room: Room, pen: Pen, wishes: AcrossWishes): Across {
  const height = room.bottom - room.top - wishes.above;
  const ticks = wishes.hasGrid ? ticksOf(wishes.domain, height, style, pen) : null;
  const left = room.left + (ticks === null ? 0 : ticks.width + GAP);
  const x = positionsOf(axis, left, room.right);
  const centers = axis.places.map((_, i) => x(i));
  const pitch = (room.right - left) / Math.max(1, axis.places.length);
  const places = placesOf(axis, centers, pitch, room, pen);
  const plot = {
    left,
    right: room.right,
    top: room.top + wishes.above,
    bottom: room.bottom - places.height - PLACES_GAP,
  };
  const y = scaleOf(ticks?.domain ?? wishes.domain, [
    plot.bottom - (wishes.domain[0] === 0 ? 0 : wishes.pad),
    plot.top + Math.max(wishes.pad, HALF_LINE),
  ]);
  const grid = ticks === null ? { marks: [], labels: [] } : gridOf(ticks, y, plot);
  return { drawing: together(grid, places.draw(plot.bottom + PLACES_GAP)), plot, x, y };
}

/** Categories have equal room; times and numbers lie where they belong, from edge to edge. */
function positionsOf({ places, kind }: DeckChart['axis'], left: number, right: number): (place: number) => number {
  const pitch = (right - left) / Math.max(1, places.length);
  const [from, to] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  if (kind === 'category' || from === to) return (place) => left + (place + 0.5) * pitch;
  const inset = Math.min(24, pitch / 2);
  const scale = scaleOf([from, to], [left + inset, right - inset]);
  return (place) => scale(places[place]?.at ?? 0);
}

/** Lines need not begin at zero, but do where that costs little. */
export function domainOf(values: readonly number[], baseline: number | null): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  if (baseline !== null) return [Math.min(baseline, least), Math.max(most, baseline)];
  if (least >= 0 && least <= 0.6 * most) return [0, most];
  if (most <= 0 && most >= 0.6 * least) return [least, 0];
  return least === most ? [Math.min(0, least), Math.max(0, most)] : [least, most];
}

export function valuesIn(series: readonly ChartSeries[]): number[] {
  return series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
}

export type Known = ChartPoint & { value: number };

export function isKnown(point: ChartPoint): point is Known {
  return point.value !== null;
}
