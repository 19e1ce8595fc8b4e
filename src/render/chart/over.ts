/** What is said above bars: the difference between two of them, and remarks, each as low as there is room for it. */
import type { DeckChart } from '../../deck/chart/types.ts';
import { boxOf, type Drawing, EMPTY, heightOf, label, line, lines, middleLine, path, px, type Room, together } from './drawing.ts';
import type { Pen } from './pen.ts';
import { SIZES, spread, wrap } from './text.ts';
import type { Towers } from './towers.ts';

const PILL = { height: 34, size: 18, pad: 16 };
const WIDEST_NOTE = 190;
const LEADER = 18;

/** The room that all of it takes above the plot. */
export function aboveFor(chart: DeckChart, room: Room, pen: Pen): number {
  const notes = notesOf(chart, room.right - room.left, pen).map(({ text }) => heightOf(text, SIZES.note) + LEADER);
  return (chart.difference === null ? 0 : PILL.height + 20) + Math.max(0, ...notes);
}

export function remarksOver(chart: DeckChart, towers: Towers, top: number, pen: Pen): Drawing {
  return together(differenceOver(chart, towers, top, pen), notesOver(chart, towers, top, pen));
}

/** A line over all bars from one to the other, with the difference on it, and an arrow down to the second. */
function differenceOver({ difference, panels }: DeckChart, { ends }: Towers, top: number, pen: Pen): Drawing {
  if (difference === null) return EMPTY;
  const lane = panels[0]?.totals.length === 0 ? (difference.series ?? 0) : 0;
  const endOf = (place: number) => ends.find((end) => end.place === place && end.lane === lane);
  const [from, to] = [endOf(difference.from), endOf(difference.to)];
  if (from === undefined || to === undefined) return EMPTY;
  const y = top + PILL.height / 2;
  const width = pen.measure(difference.text, PILL.size, true) + 2 * PILL.pad;
  const middle = (from.x + to.x) / 2;
  const [left, right] = [middle - width / 2, middle + width / 2];
  const way = to.x >= from.x ? 1 : -1;
  const near = way === 1 ? [left, right] : [right, left];
  const tip = to.top - 8;
  return {
    marks: [
      path(`M${px(from.x)} ${px(from.top - 8)}V${px(y)}H${px(near[0] ?? 0)}M${px(near[1] ?? 0)} ${px(y)}H${px(to.x)}V${px(tip - 7)}`, 'arrow'),
      path(`M${px(to.x - 5)} ${px(tip - 9)}L${px(to.x)} ${px(tip)}L${px(to.x + 5)} ${px(tip - 9)}Z`, 'arrow-head'),
      `<rect class="pill" x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${PILL.height}" rx="${PILL.height / 2}"/>`,
    ],
    labels: [label(difference.text, middle, middleLine(y, PILL.size), PILL.size, { anchor: 'middle', strong: true, tone: 'ink' })],
  };
}

function notesOf({ panels }: DeckChart, width: number, pen: Pen) {
  const noted = panels.slice(0, 1).flatMap(({ series }) =>
    series.flatMap(({ points }, lane) => points.flatMap(({ note, place }) => (note === null ? [] : [{ note, place, lane }]))),
  );
  const room = Math.min(WIDEST_NOTE, width / Math.max(1, noted.length) - 12);
  return noted.map(({ note, ...at }) => ({ ...at, text: wrap(note, room, SIZES.note, pen) }));
}

/** Side by side first, so that none can meet another; then down to what is below. */
function notesOver(chart: DeckChart, { ends, drawing, plot }: Towers, top: number, pen: Pen): Drawing {
  const notes = notesOf(chart, plot.right - plot.left, pen).flatMap((note) => {
    const lane = (chart.panels[0]?.totals.length ?? 0) > 0 ? 0 : note.lane;
    const end = ends.find((one) => one.place === note.place && one.lane === lane);
    return end === undefined ? [] : [{ ...note, end }];
  });
  const widths = notes.map(({ text }) => Math.max(0, ...text.map((one) => pen.measure(one, SIZES.note))));
  const middles = spread(notes.map(({ end }, i) => ({ at: end.x, size: (widths[i] ?? 0) + 12 })), plot.left, plot.right);
  const boxes = drawing.labels.map((one) => boxOf(one, pen));
  const limit = top + (chart.difference === null ? 0 : PILL.height + 20);
  return together(
    ...notes.map(({ text, end }, i) => {
      const [middle, half] = [middles[i] ?? 0, (widths[i] ?? 0) / 2];
      const isBelow = (left: number, right: number) => left < middle + half + 6 && right > middle - half - 6;
      const tops = [
        ...ends.filter(({ x }) => isBelow(x - 30, x + 30)).map((one) => one.top),
        ...boxes.filter((box) => isBelow(box.left, box.right) && box.top > limit).map((box) => box.top),
      ];
      const height = heightOf(text, SIZES.note);
      const y = Math.max(limit, Math.min(...tops, end.top) - LEADER - height);
      return {
        marks: [line(end.x, y + height + 3, end.x, end.top - 3, 'lead')],
        labels: lines(text, middle, y, SIZES.note, { anchor: 'middle', tone: 'text' }),
      };
    }),
  );
}
