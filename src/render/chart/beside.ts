/** What is said beside lying bars: lines at values, remarks, and the difference between two bars. */
import type { DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, EMPTY, heightOf, label, line, lines, middleLine, path, px, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import { nameOf } from './reference.ts';
import type { Scale } from './scale.ts';
import { SIZES, spread, wrap } from './text.ts';

/** A bar: its middle, and how far to the right it and its value go. */
export interface Row {
  place: number;
  lane: number;
  y: number;
  x: number;
}

export function referencesDown(
  { references }: DeckChart,
  x: Scale,
  plot: Room,
  [left, right]: [number, number],
  pen: Pen,
): Drawing {
  const widths = references.map((one) => pen.measure(nameOf(one), SIZES.note) + 14);
  const middles = spread(
    references.map(({ value }, i) => ({ at: x(value), size: widths[i] ?? 0 })),
    left,
    right,
  );
  return {
    marks: references.map(({ value }) => line(x(value), plot.top - 6, x(value), plot.bottom, 'reference')),
    labels: references.map((one, i) =>
      label(nameOf(one), middles[i] ?? 0, plot.top - 13, SIZES.note, { anchor: 'middle', tone: 'ink' }),
    ),
  };
}

const NOTE = { widest: 220, share: 0.26, gap: 20 };

export const notesBeside = {
  /** The room at the right that remarks take. */
  room: (chart: DeckChart, room: Room, pen: Pen): number => {
    const widths = notesIn(chart, room, pen).flatMap(({ text }) => text.map((one) => pen.measure(one, SIZES.note)));
    return widths.length === 0 ? 0 : Math.max(...widths) + NOTE.gap;
  },
  /** At the right of the room, each as near to its bar as the others let it. */
  draw: (chart: DeckChart, rows: readonly Row[], room: Room, pen: Pen): Drawing => {
    const notes = notesIn(chart, room, pen).flatMap((note) => {
      const row = rows.find(({ place, lane }) => place === note.place && lane === note.lane);
      return row === undefined ? [] : [{ ...note, row }];
    });
    const left = room.right - notesBeside.room(chart, room, pen) + NOTE.gap;
    const items = notes.map(({ row, text }) => ({ at: row.y, size: heightOf(text, SIZES.note) + 4 }));
    const middles = spread(items, room.top, room.bottom);
    return {
      marks: notes.map(({ row }, i) =>
        path(`M${px(row.x + 6)} ${px(row.y)}L${px(left - 6)} ${px(middles[i] ?? 0)}`, 'lead'),
      ),
      labels: notes.flatMap(({ text }, i) =>
        lines(text, left, (middles[i] ?? 0) - heightOf(text, SIZES.note) / 2, SIZES.note),
      ),
    };
  },
};

function notesIn({ panels }: DeckChart, { left, right }: Room, pen: Pen) {
  const most = Math.min(NOTE.widest, NOTE.share * (right - left));
  return (panels[0]?.series ?? []).flatMap(({ points }, lane) =>
    points.flatMap(({ place, note }) =>
      note === null ? [] : [{ place, lane, text: wrap(note, most, SIZES.note, pen) }],
    ),
  );
}

const PILL = { height: 32, size: 18, pad: 14, gap: 22 };

export const differenceBeside = {
  room: ({ difference }: DeckChart, pen: Pen): number =>
    difference === null ? 0 : pen.measure(difference.text, PILL.size, true) + 2 * PILL.pad + PILL.gap,
  draw: (chart: DeckChart, rows: readonly Row[], right: number, pen: Pen): Drawing => {
    const { difference } = chart;
    const rowOf = (place: number | undefined) =>
      rows.find((row) => row.place === place && row.lane === (difference?.series ?? 0));
    const [from, to] = [rowOf(difference?.from), rowOf(difference?.to)];
    if (difference === null || from === undefined || to === undefined) return EMPTY;
    const width = differenceBeside.room(chart, pen) - PILL.gap;
    const x = right - width / 2;
    const middle = (from.y + to.y) / 2;
    const tip = to.x + 10;
    return {
      marks: [
        path(`M${px(from.x + 10)} ${px(from.y)}H${px(x)}V${px(to.y)}H${px(tip + 7)}`, 'arrow'),
        path(`M${px(tip + 9)} ${px(to.y - 5)}L${px(tip)} ${px(to.y)}L${px(tip + 9)} ${px(to.y + 5)}Z`, 'arrow-head'),
        `<rect class="pill" x="${px(right - width)}" y="${px(middle - PILL.height / 2)}" width="${px(width)}" height="${PILL.height}" rx="${PILL.height / 2}"/>`,
      ],
      labels: [
        label(difference.text, x, middleLine(middle, PILL.size), PILL.size, {
          anchor: 'middle',
          strong: true,
          tone: 'ink',
        }),
      ],
    };
  },
};
