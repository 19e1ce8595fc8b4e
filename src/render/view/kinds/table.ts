import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { Inline } from '../../../text/inline.ts';

/** Each cell knows how its column is aligned, and whether it heads its row. */
export function tableAddition(table: PlannedValue<'table'>) {
  const { columns, rows, caption } = complete(blockKinds.table.schema, table) as Shown;
  const aligned = (i: number) => columns?.[i]?.align ?? 'start';
  return {
    caption,
    rows: String(rows?.length ?? 0),
    head: columns?.map(({ title }, i) => ({ title, align: aligned(i) })) ?? null,
    body: (rows ?? []).map(({ cells, strong }) => ({
      state: strong === true || isStrong(cells) ? 'strong' : 'plain',
      first: { text: cells[0] ?? [], align: aligned(0) },
      rest: cells.slice(1).map((text, i) => ({ text, align: aligned(i + 1) })),
    })),
  };
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
