import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { wordOf } from '../../../blocks/measure.ts';
import { complete } from '../../../schema/complete.ts';
import type { Inline } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';

/** Each cell knows how its column is aligned, and whether it heads its row. */
export function tableAddition(table: PlannedValue<'table'>, _layout: string, { width }: BlockContext) {
  const { columns, rows, caption } = complete(blockKinds.table.schema, table) as Shown;
  const aligned = (i: number) => columns?.[i]?.align ?? 'start';
  return {
    caption,
    fit: fitOf([columns?.map(({ title }) => title) ?? [], ...(rows ?? []).map(({ cells }) => cells)], width),
    columns: String(columns?.length ?? rows?.[0]?.cells.length ?? 0),
    rows: String(rows?.length ?? 0),
    head: columns?.map(({ title }, i) => ({ title, align: aligned(i) })) ?? null,
    body: (rows ?? []).map(({ cells, strong }) => ({
      state: strong === true || isStrong(cells) ? 'strong' : 'plain',
      first: { text: cells[0] ?? [], align: aligned(0) },
      rest: cells.slice(1).map((text, i) => ({ text, align: aligned(i + 1) })),
    })),
  };
}

const SIZES = [28, 24, 22, 20, 18, 16, 14];

/** The mean width of a character of a word in a table, in em. */
const WIDTH = 0.55;

/** The largest size at which the longest words of all columns stand beside each other; with none, words must break. */
function fitOf(rows: readonly (readonly (readonly Inline[])[])[], width: number): string {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const longest = Array.from({ length: count }, (_, i) => Math.max(0, ...rows.map((cells) => wordOf(cells[i]))));
  const letters = longest.reduce((sum, one) => sum + one, 0);
  const size = SIZES.find((px) => letters * px * WIDTH + (count - 1) * (px > 18 ? 24 : 12) <= width);
  return size === undefined ? 'none' : String(size);
}

interface Shown {
  caption: Inline[] | null;
  columns: { title: Inline[]; align: string | null }[] | null;
  rows: { cells: Inline[][]; strong: boolean | null }[] | null;
}

/** A row that is set in strong type throughout is a row of totals. */
function isStrong(cells: readonly Inline[][]): boolean {
  return cells.every((cell) => cell.length === 0 || (cell.length === 1 && cell[0]?.type === 'strong'));
}
