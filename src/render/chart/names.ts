/** Names of series beside their marks, pushed apart where they would meet, with a line where one had to move. */
import { type Drawing, heightOf, label, lines, path, px, type Room, together } from './drawing.ts';
import type { Fill, Pen } from './pen.ts';
import { SIZES, spread, wrap } from './text.ts';

export interface Name {
  name: string;
  fill: Fill;
  strong: boolean;
  /** Written after the name, in plain type. */
  value?: string;
  /** A line that goes on to the name needs no other to lead there. */
  isLine?: true;
}

const WIDEST = 190;
/** Between the marks and the names: room for a line that leads to one. */
const GAP = 26;
const MOST_LINES = 2;

export function widthBeside(names: readonly Name[], pen: Pen): number {
  const widths = names.map((one) => blockOf(one, SIZES.name, pen).width);
  return names.length === 0 ? 0 : Math.ceil(Math.max(...widths)) + GAP + 6;
}

/** `wanted` are the heights of the marks at `edge`; the names begin at `from` and stay within the plot. */
export function namesBeside(
  all: readonly Name[],
  heights: readonly number[],
  { edge, from, plot }: { edge: number; from: number; plot: Room },
  pen: Pen,
): Drawing {
  const room = plot.bottom - plot.top + 6;
  const kept = mostWanted(all, room);
  const [names, wanted] = [
    kept.map((i) => all[i]).filter((one) => one !== undefined),
    kept.map((i) => heights[i] ?? 0),
  ];
  const { size, blocks } = setIn(names, room, pen);
  const items = blocks.map(({ height }, i) => ({ at: wanted[i] ?? 0, size: height + 5 }));
  const middles = spread(items, plot.top - 2, plot.bottom + 4);
  const isFree = names.map((_, i) => Math.abs((middles[i] ?? 0) - (wanted[i] ?? 0)) < 5);
  const x = from + GAP - 6;
  return together(
    ...blocks.map((block, i): Drawing => {
      const top = (middles[i] ?? 0) - block.height / 2;
      const isLine = names[i]?.isLine === true;
      const tone = isLine ? 'ink' : pen.named(names[i]?.fill ?? 't1');
      const named = lines(block.lines, x, top, size, { tone, strong: !isLine });
      const end = named.at(-1);
      const value =
        block.value === null || end === undefined
          ? []
          : [
              label(
                block.value,
                block.isOwnLine ? x : x + block.valueAt,
                block.isOwnLine ? end.y + size * 1.2 : end.y,
                size,
                { tone: 'text' },
              ),
            ];
      const [y, to] = [wanted[i] ?? 0, middles[i] ?? 0];
      const lead =
        isLine || (isFree[i] && from - edge < 12)
          ? []
          : [path(`M${px(edge + 4)} ${px(y)}H${px(from + 2)}L${px(x - 5)} ${px(to)}`, 'lead')];
      return { marks: lead, labels: [...named, ...value] };
    }),
  );
}

/** As many as can stand below each other: lines and what is set off first, then in their order. */
function mostWanted(names: readonly Name[], room: number): number[] {
  const rank = ({ strong, isLine }: Name) => (isLine === true ? 2 : strong ? 1 : 0);
  const order = names.map((one, i) => ({ i, rank: rank(one) })).sort((a, b) => b.rank - a.rank || a.i - b.i);
  const most = Math.max(1, Math.floor(room / LEAST_HEIGHT));
  return order
    .slice(0, most)
    .map(({ i }) => i)
    .sort((a, b) => a - b);
}

const LEAST_HEIGHT = 19;

/** As large as the height allows; where that is little, on one line and without values. */
function setIn(names: readonly Name[], room: number, pen: Pen): { size: number; blocks: Block[] } {
  for (const size of [SIZES.name, 16, 14]) {
    const blocks = names.map((one) => blockOf(one, size, pen));
    if (blocks.reduce((sum, { height }) => sum + height + 5, 0) <= room) return { size, blocks };
  }
  return {
    size: 14,
    blocks: names.map((one) => blockOf({ ...one, value: one.name === '' ? (one.value ?? '') : '' }, 14, pen, 1)),
  };
}

interface Block {
  lines: string[];
  value: string | null;
  /** Where the value begins on the last line. */
  valueAt: number;
  isOwnLine: boolean;
  width: number;
  height: number;
}

function blockOf({ name, value = '' }: Name, size: number, pen: Pen, most = MOST_LINES): Block {
  const wrapped = name === '' ? [] : wrap(name, WIDEST, size, pen, most, true);
  const widest = Math.max(0, ...wrapped.map((one) => pen.measure(one, size, true)));
  const last = wrapped.at(-1) ?? '';
  const valueAt = wrapped.length === 0 ? 0 : pen.measure(`${last} `, size, true) + 2;
  const own = pen.measure(value, size);
  const isOwnLine = value !== '' && wrapped.length > 0 && valueAt + own > WIDEST;
  const rows = wrapped.length + (isOwnLine || (wrapped.length === 0 && value !== '') ? 1 : 0);
  return {
    lines: wrapped.length === 0 && value !== '' ? [value] : wrapped,
    value: value === '' || wrapped.length === 0 ? null : value,
    valueAt,
    isOwnLine,
    width: Math.max(widest, isOwnLine || wrapped.length === 0 ? own : value === '' ? 0 : valueAt + own),
    height: heightOf(Array.from({ length: rows }), size),
  };
}
