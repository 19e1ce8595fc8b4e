/**
 * Upright bars, side by side or stacked: what columns, groups, stacks, waterfalls and combos have in common. Each
 * value stands at its bar; where that would be too much, an axis with a grid takes the place of the values.
 */
import type { DeckChart } from '../../deck/chart/types.ts';
import { boxOf, type Drawing, type Label, label, middleLine, type Room, rect, together } from './drawing.ts';
import type { Ground } from './over.ts';
import type { Fill, Pen, Tone } from './pen.ts';
import { placesOf } from './places.ts';
import { baseLine, fromZero, GAP, gridOf, type Scale, scaleOf, ticksOf } from './scale.ts';
import { SIZES } from './text.ts';

export interface Tower {
  place: number;
  /** Which of the bars over its place, and of how many. */
  lane: number;
  segments: Segment[];
  /** What is written at its end; null for nothing. */
  label: string | null;
  tone: Tone;
  isStrong: boolean;
  /** The bar goes down: its label is below. */
  isDown: boolean;
}

export interface Segment {
  from: number;
  to: number;
  fill: Fill;
  /** Written within, where there is room. */
  label: string | null;
}

export interface Towers {
  drawing: Drawing;
  y: Scale;
  ground: Ground;
  centers: number[];
  /** How wide a bar is. */
  width: number;
}

export interface TowerWishes {
  towers: readonly Tower[];
  lanes: number;
  /** Values that the axis has to reach besides those of the towers. */
  reach: readonly number[];
  /** Room above the plot for what is said about it. */
  above: number;
  /** A row of names directly below the bars: one a lane. */
  laneNames: readonly string[] | null;
  /** Where the axis begins: zero, but for a waterfall whose totals are drawn with a break. */
  floor?: number;
}

const WIDEST = 132;
const NAMES_GAP = 12;

export function drawTowers({ axis, style }: DeckChart, room: Room, pen: Pen, wishes: TowerWishes): Towers {
  const { towers, lanes, above } = wishes;
  const count = Math.max(1, axis.places.length);
  const pitchOf = (left: number) => (room.right - left) / count;
  const size = valueSize(pitchOf(room.left));
  const isLabelled = size !== null;
  const names = laneRow(pitchOf(room.left));
  const values = [...wishes.reach, ...towers.flatMap(({ segments }) => segments.flatMap(({ from, to }) => [from, to]))];
  const height = room.bottom - room.top - above;
  const ticks = isLabelled ? null : ticksOf(fromZero(values), height, style, pen);
  const left = room.left + (ticks === null ? 0 : ticks.width + GAP);
  const pitch = pitchOf(left);
  const centers = axis.places.map((_, i) => left + (i + 0.5) * pitch);
  const places = placesOf(axis, centers, pitch, { ...room, left }, pen);
  const bottom = room.bottom - places.height - NAMES_GAP - names.height;
  const plot = { left, right: room.right, top: room.top + above, bottom };
  const { floor = 0 } = wishes;
  const [least, most] = ticks?.domain ?? fromZero(values);
  const domain: [number, number] = [floor === 0 ? least : floor, most];
  const y = scaleOf(domain, rangeIn(plot, domain, size));
  const width = barWidth(pitch, lanes);
  const xOf = ({ place, lane }: Tower) => (centers[place] ?? 0) + (lane - (lanes - 1) / 2) * (width + laneGap(lanes));

  const bars = towers.map((tower) => barsOf(tower, xOf(tower)));
  const grid = ticks === null ? { marks: [], labels: [] } : gridOf(ticks, y, plot);
  const zero = baseLine(y(floor), plot);
  const drawing = together(grid, ...bars, zero, names.draw(bottom + 4), places.draw(bottom + NAMES_GAP + names.height));
  const ends = towers.map((tower) => {
    const edges = tower.segments.map(({ from, to }) => y(Math.max(from, to)));
    const top = Math.min(...(tower.segments.length > 0 && isFloating(tower.segments) ? edges : [y(floor), ...edges]));
    return { place: tower.place, lane: tower.lane, x: xOf(tower), top: Math.min(top, ...endTops(tower)) };
  });
  const obstacles = [
    ...ends.map(({ x, top }) => ({ left: x - width / 2, right: x + width / 2, top, bottom })),
    ...bars.flatMap(({ labels }) => labels.map((one) => boxOf(one, pen))),
  ];
  return { drawing, y, ground: { ends, obstacles, plot }, centers, width };

  function endTops(tower: Tower): number[] {
    return endLabel(tower, 0).map((one) => boxOf(one, pen).top);
  }

  function barsOf(tower: Tower, x: number): Drawing {
    const marks = tower.segments.map(({ from, to, fill }, i) => {
      const [high, low] = [y(Math.max(from, to)), y(Math.min(from, to))];
      const seam = i > 0 && low - high > 4 ? SEAM : 0;
      return rect(x - width / 2, high, width, low - high - seam, fill);
    });
    const inside = tower.segments.flatMap((segment) => insideLabel(segment, x));
    return { marks, labels: [...inside, ...endLabel(tower, x)] };
  }

  function insideLabel({ from, to, fill, label: text }: Segment, x: number): Label[] {
    const size = INSIDE.find(
      (one) => text !== null && pen.measure(text, one) + 8 <= width && Math.abs(y(from) - y(to)) >= one * 1.3,
    );
    if (text === null || size === undefined) return [];
    return [label(text, x, middleLine((y(from) + y(to)) / 2, size), size, { anchor: 'middle', tone: pen.on(fill) })];
  }

  function endLabel({ label: text, segments, tone, isStrong, isDown }: Tower, x: number): Label[] {
    if (text === null || size === null) return [];
    const edges = segments.flatMap(({ from, to }) => [y(from), y(to)]);
    const edge = isDown ? Math.max(y(floor), ...edges) : Math.min(y(floor), ...edges);
    const at = segments.length === 0 || !isFloating(segments) ? edge : isDown ? Math.max(...edges) : Math.min(...edges);
    const below = at + 6 + 0.74 * size;
    // A step that falls to near the ground has its value above it.
    const isBelow = isDown && below + 0.22 * size <= plot.bottom + 2;
    const baseline = isBelow ? below : Math.min(at, ...edges) - 8;
    return [
      label(text, x, baseline, size, { anchor: 'middle', tone, strong: isStrong, halo: wishes.reach.length > 0 }),
    ];
  }

  /** The largest size at which all values stand beside each other; null where none does. */
  function valueSize(pitch: number): number | null {
    const texts = towers.filter((tower) => tower.label !== null);
    const each = lanes === 1 ? pitch : barWidth(pitch, lanes) + laneGap(lanes);
    return (
      SIZES.value.find((one) =>
        texts.every((tower) => pen.measure(tower.label ?? '', one, tower.isStrong) + 6 <= each),
      ) ?? null
    );
  }

  function laneRow(pitch: number) {
    const { laneNames } = wishes;
    const each = barWidth(pitch, lanes) + laneGap(lanes) - 4;
    const fits = laneNames?.every((name) => pen.measure(name, SIZES.small) <= each) ?? false;
    if (laneNames === null || !fits) return { height: 0, draw: () => ({ marks: [], labels: [] }) };
    const draw = (top: number): Drawing => {
      const labels = towers.map((tower) =>
        label(laneNames[tower.lane] ?? '', xOf(tower), top + 0.9 * SIZES.small, SIZES.small, {
          anchor: 'middle',
          tone: 'quiet',
        }),
      );
      return { marks: [], labels };
    };
    return { height: SIZES.small + 8, draw };
  }
}

const INSIDE = [18, 16, 14];
const SEAM = 1.5;

/** A step of a waterfall does not stand on the ground. */
function isFloating(segments: readonly Segment[]): boolean {
  return segments.every(({ from, to }) => from !== 0 && to !== 0);
}

/** Room for values beyond the ends of bars, or for half of the value of a line. */
function rangeIn(plot: Room, [from, to]: readonly [number, number], size: number | null): [number, number] {
  const room = size === null ? SIZES.axis * 0.65 : size + 10;
  return [plot.bottom - (from < 0 ? room : 0), plot.top + (to > 0 || size === null ? room : 0)];
}

/** Bars of a group stand close, a group at a distance from the next. */
export function barWidth(pitch: number, lanes: number): number {
  const inner = pitch * (lanes === 1 ? 0.64 : 0.8);
  return Math.min(WIDEST / (lanes > 2 ? 1.4 : 1), (inner - (lanes - 1) * laneGap(lanes)) / lanes);
}

function laneGap(lanes: number): number {
  return lanes > 3 ? 2 : 4;
}
