/** What is said above marks: the difference between two bars, and remarks, each as low as there is room for it. */
import type { DeckChart } from '../../deck/chart/types.ts';
import {
  type Drawing,
  EMPTY,
  heightOf,
  label,
  line,
  lines,
  middleLine,
  path,
  px,
  type Room,
  together,
} from './drawing.ts';
import type { Pen } from './pen.ts';
import { SIZES, spread, wrap } from './text.ts';

/** Where the marks are that something can be said about, and what must not be covered. */
export interface Ground {
  /** The middle of each mark, and the top of all that belongs to it. */
  ends: readonly { place: number; lane: number; x: number; top: number }[];
  obstacles: readonly Room[];
  plot: Room;
}

const PILL = { height: 34, size: 18, pad: 16, below: 22 };
const WIDEST_NOTE = 190;
const LEADER = 18;
/** A line of text reaches higher than its letters mostly do. */
const ACCENTS = 5;

/** Room for the difference, which is above everything; remarks may find theirs lower. */
function aboveFor({ difference }: DeckChart): number {
  return difference === null ? 0 : PILL.height + PILL.below;
}

/** The drawing, and how much higher the room above would have to be for it. */
function remarksOver(chart: DeckChart, ground: Ground, top: number, pen: Pen): { drawing: Drawing; lacks: number } {
  const notes = notesOver(chart, ground, top + aboveFor(chart) + ACCENTS, pen);
  return { drawing: together(differenceOver(chart, ground, top, pen), notes.drawing), lacks: notes.lacks };
}

/** Draws once, and again with more room above where the remarks need it. */
export function withRoomAbove<D extends { drawing: Drawing; ground: Ground }>(
  chart: DeckChart,
  top: number,
  pen: Pen,
  draw: (above: number) => D,
): D & { remarks: Drawing } {
  const above = aboveFor(chart);
  const first = draw(above);
  const { drawing, lacks } = remarksOver(chart, first.ground, top, pen);
  if (lacks <= 0) return { ...first, remarks: drawing };
  const second = draw(above + lacks);
  return { ...second, remarks: remarksOver(chart, second.ground, top, pen).drawing };
}

/** A line over all bars from one to the other, with the difference on it, and an arrow down to the second. */
function differenceOver({ difference, panels }: DeckChart, { ends }: Ground, top: number, pen: Pen): Drawing {
  if (difference === null) return EMPTY;
  const lane = panels[0]?.totals.length === 0 ? (difference.series ?? 0) : 0;
  const endOf = (place: number) => ends.find((end) => end.place === place && end.lane === lane);
  const [from, to] = [endOf(difference.from), endOf(difference.to)];
  if (from === undefined || to === undefined) return EMPTY;
  const y = top + PILL.height / 2;
  const width = pen.measure(difference.text, PILL.size, true) + 2 * PILL.pad;
  const middle = (from.x + to.x) / 2;
  const way = to.x >= from.x ? 1 : -1;
  const tip = to.top - 6;
  const [before, after] = [middle - (way * width) / 2, middle + (way * width) / 2];
  const isTight = (to.x - from.x) * way < width + 24;
  const across = isTight ? `H${px(to.x)}` : `H${px(before)}M${px(after)} ${px(y)}H${px(to.x)}`;
  return {
    marks: [
      path(`M${px(from.x)} ${px(from.top - 6)}V${px(y)}${across}V${px(tip - 7)}`, 'arrow'),
      path(`M${px(to.x - 5)} ${px(tip - 9)}L${px(to.x)} ${px(tip)}L${px(to.x + 5)} ${px(tip - 9)}Z`, 'arrow-head'),
      `<rect class="pill" x="${px(middle - width / 2)}" y="${px(top + 1)}" width="${px(width)}" height="${PILL.height - 2}" rx="${PILL.height / 2 - 1}"/>`,
    ],
    labels: [
      label(difference.text, middle, middleLine(y, PILL.size), PILL.size, {
        anchor: 'middle',
        strong: true,
        tone: 'ink',
      }),
    ],
  };
}

/** Side by side first, so that none can meet another; then down to what is below. */
function notesOver(chart: DeckChart, ground: Ground, limit: number, pen: Pen): { drawing: Drawing; lacks: number } {
  const { plot, ends, obstacles } = ground;
  const notes = notesOf(chart, plot.right - plot.left, pen).flatMap((note) => {
    const end = ends.find((one) => one.place === note.place && one.lane === note.lane);
    return end === undefined ? [] : [{ ...note, end }];
  });
  const widths = notes.map(({ text }) => Math.max(0, ...text.map((one) => pen.measure(one, SIZES.note))) + 12);
  const middles = spread(
    notes.map(({ end }, i) => ({ at: end.x, size: widths[i] ?? 0 })),
    plot.left,
    plot.right,
  );
  let lacks = 0;
  const drawings = notes.map(({ text, end }, i): Drawing => {
    const [middle, half] = [middles[i] ?? 0, (widths[i] ?? 0) / 2];
    const below = obstacles.filter(({ left, right }) => left < middle + half && right > middle - half);
    const height = heightOf(text, SIZES.note);
    const wanted = Math.min(end.top, ...below.map((box) => box.top)) - LEADER - height;
    lacks = Math.max(lacks, limit - wanted);
    const y = Math.max(limit, wanted);
    return {
      marks: [line(end.x, y + height + 3, end.x, end.top - 3, 'lead')],
      labels: lines(text, middle, y, SIZES.note, { anchor: 'middle', tone: 'text', halo: true }),
    };
  });
  return { drawing: together(...drawings), lacks };
}

function notesOf({ panels }: DeckChart, width: number, pen: Pen) {
  const [panel] = panels;
  const noted = (panel?.series ?? []).flatMap(({ points }, at) =>
    points.flatMap(({ note, place }) => {
      // Of a stack, what is said is said above it.
      const lane = (panel?.totals.length ?? 0) > 0 ? 0 : at;
      return note === null ? [] : [{ note, place, lane }];
    }),
  );
  const room = Math.min(WIDEST_NOTE, width / Math.max(1, noted.length) - 12);
  return noted.map(({ note, ...at }) => ({ ...at, text: wrap(note, room, SIZES.note, pen) }));
}
