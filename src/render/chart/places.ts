/** The names of places along the bottom: categories in full, times as many as there is room for. */
import type { ChartAxis, TimeStep } from '../../deck/chart/types.ts';
import { type Drawing, heightOf, type Label, LINE, label, line, lines, middleLine, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import { longestWord, SIZES, wrap } from './text.ts';

export interface Places {
  height: number;
  draw: (top: number) => Drawing;
}

/** `centers` in px, one a place; `pitch` is what each has of the room of the chart. */
export function placesOf(axis: ChartAxis, centers: readonly number[], pitch: number, room: Room, pen: Pen): Places {
  return axis.kind === 'category' ? inFull(axis, centers, pitch, room, pen) : thinned(axis, centers, room, pen);
}

const MOST_LINES = 3;

function inFull({ places }: ChartAxis, centers: readonly number[], pitch: number, whole: Room, pen: Pen): Places {
  const room = Math.max(20, pitch - 10);
  const fits = (size: number) =>
    places.every(
      ({ label: name }) => longestWord(name, size, pen) <= room && wrap(name, room, size, pen).length <= MOST_LINES,
    );
  const size = [20, 18, 16, 14].find(fits);
  if (size === undefined) return turned(places, centers, pitch, whole, pen);
  const wrapped = places.map(({ label: name }) => wrap(name, room, size, pen, MOST_LINES));
  const height = Math.max(0, ...wrapped.map((one) => heightOf(one, size)));
  return {
    height,
    draw: (top) => ({
      marks: [],
      labels: places.flatMap(({ emphasis }, i) =>
        lines(wrapped[i] ?? [], centers[i] ?? 0, top, size, {
          anchor: 'middle',
          tone: emphasis === 'set-off' ? 'ink' : 'text',
          strong: emphasis === 'set-off',
        }),
      ),
    }),
  };
}

/** Names that would be broken within words, or cut, read upwards. */
function turned(
  places: ChartAxis['places'],
  centers: readonly number[],
  pitch: number,
  { top, bottom }: Room,
  pen: Pen,
): Places {
  const length = Math.min(TURNED_MOST, (bottom - top) * 0.4);
  const wrapAt = (size: number, most: number) =>
    places.map(({ label: name }) => wrap(name, length, size, pen, most, true));
  const mostAt = (size: number) => Math.min(MOST_LINES, Math.floor(pitch / (size * LINE)));
  const size = [16, 14].find((one) => wrapAt(one, 99).every((texts) => texts.length <= mostAt(one))) ?? 14;
  const wrapped = wrapAt(size, Math.max(1, mostAt(size)));
  const height = Math.max(0, ...wrapped.flat().map((one) => pen.measure(one, size, true)));
  return {
    height,
    draw: (top) => ({
      marks: [],
      labels: places.flatMap(({ emphasis }, i) => {
        const strong = emphasis === 'set-off';
        const look = { anchor: 'end', turned: true, tone: strong ? 'ink' : 'text', strong } as const;
        const [texts, middle] = [wrapped[i] ?? [], centers[i] ?? 0];
        return texts.map((one, j) => {
          const x = middle + (j - (texts.length - 1) / 2) * LINE * size;
          return label(one, middleLine(x, size), top, size, look);
        });
      }),
    }),
  };
}

/** The most px that they may take from the height of a chart. */
const TURNED_MOST = 150;

/** What may be between two names, by the step of the axis: no one thinks in sevenths of a year. */
const STRIDES: Record<TimeStep, readonly number[]> = {
  year: [1, 2, 5, 10, 20, 25, 50, 100],
  quarter: [1, 2, 4, 8, 20, 40],
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  day: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365],
};

interface Tick {
  index: number;
  label: Label;
}

function thinned(axis: ChartAxis, centers: readonly number[], { left, right }: Room, pen: Pen): Places {
  const { places, step } = axis;
  const size = SIZES.axis + (places.length <= 12 ? 2 : 0);
  const strides = step === null ? [1, 2, 5, 10, 20, 50, 100, 200, 500] : STRIDES[step];
  const options = strides.map((stride) => shown(axis, stride).map(tickAt));
  const ends = places.length === 0 ? [] : [...new Set([0, places.length - 1])].map(tickAt);
  const ticks =
    options.find(
      (row) =>
        row.length > 0 &&
        areApart(
          row.map((tick) => tick.label),
          pen,
          14,
        ),
    ) ?? ends;
  const groups = groupsBelow();
  const isThinned = ticks.length < places.length;
  return {
    height: heightOf(groups.length > 0 ? [0, 1] : [0], size) + (isThinned ? 8 : 0),
    draw: (y) => {
      const top = y + (isThinned ? 8 : 0);
      return {
        marks: isThinned
          ? ticks.map(({ index }) => line(centers[index] ?? 0, y - 4, centers[index] ?? 0, y + 3, 'tick'))
          : [],
        labels: [
          ...ticks.map((tick) => ({ ...tick.label, y: top + 0.74 * size })),
          ...groups.map((group) => ({ ...group, y: top + (0.74 + LINE) * size })),
        ],
      };
    },
  };

  function tickAt(index: number): Tick {
    const { tick = '', emphasis } = places[index] ?? {};
    const strong = emphasis === 'set-off';
    const x = within(tick, centers[index] ?? 0, strong);
    return { index, label: label(tick, x, 0, size, { anchor: 'middle', tone: strong ? 'ink' : 'text', strong }) };
  }

  function within(text: string, x: number, strong: boolean): number {
    const half = pen.measure(text, size, strong) / 2;
    return Math.max(left + half, Math.min(x, right - half));
  }

  /** The year below the first of its quarters, months or days that is named. */
  function groupsBelow(): Label[] {
    const firsts = ticks.filter(({ index }, i) => groupOf(index) !== groupOf(ticks[i - 1]?.index ?? -1));
    const labels = firsts.flatMap(({ index, label: { x } }) => {
      const group = groupOf(index);
      return group === null
        ? []
        : [label(group, within(group, x, false), 0, size, { anchor: 'middle', tone: 'quiet' })];
    });
    return labels.filter((one, i) => i === 0 || areApart([labels[i - 1] ?? one, one], pen, 8));
  }

  function groupOf(index: number): string | null {
    return places[index]?.group ?? null;
  }
}

/** Which places are named: every so many, at round times where the axis has times. */
function shown({ places, step }: ChartAxis, stride: number): number[] {
  const all = places.map((_, i) => i);
  if (stride === 1) return all;
  const unit = { year: 12 * 30.4375, quarter: 3 * 30.4375, month: 30.4375, day: 1 };
  const count = (index: number) => (step === null ? index : Math.round((places[index]?.at ?? 0) / unit[step]));
  const first = step === 'day' || step === null ? count(0) : 0;
  return all.filter((i) => (count(i) - first) % stride === 0);
}

function areApart(labels: readonly Label[], pen: Pen, gap: number): boolean {
  const half = ({ text, size, strong }: Label) => pen.measure(text, size, strong) / 2;
  return labels.every((one, i) => {
    const next = labels[i + 1];
    return next === undefined || next.x - half(next) - (one.x + half(one)) >= gap;
  });
}
