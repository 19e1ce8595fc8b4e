/** Tables: rows from data, and figures set to the end of their cells. */
import type { z } from 'zod';
import type { blockKinds } from '../blocks/index.ts';
import type { Assets, DataTable } from '../briefing/assets.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Text } from '../schema/fields.ts';

type Table = z.output<(typeof blockKinds)['table']['schema']>;
type Column = NonNullable<Table['columns']>[number];
type Row = NonNullable<Table['rows']>[number];

/** The table with its rows in place and an alignment for each column. */
export function fillTable(table: Table, owner: object, assets: Assets, report: Report): Table {
  const data = table.data === undefined ? undefined : assets.data.get(table.data);
  const full = data === undefined ? table : { ...table, ...fromData(table, data, owner, report) };
  const { columns = [], rows = [] } = full;
  const width = columns.length || Math.max(0, ...rows.map((row) => row.cells.length));
  for (const row of rows) {
    if (row.cells.length !== width)
      report('table-shape', spanOf(row) ?? spanOf(owner), { cells: row.cells.length, columns: width });
  }
  return { ...full, columns: columns.map((column, i) => ({ ...column, align: column.align ?? alignOf(rows, i) })) };
}

/** As many as may be written in the briefing. */
const MOST_ROWS = 1000;

function fromData(table: Table, data: DataTable, owner: object, report: Report): { columns: Column[]; rows: Row[] } {
  const columns = table.columns ?? data.columns.map((title) => ({ title: verbatim(title), key: title }));
  const keys = columns.map((column) => column.key ?? column.title);
  for (const [i, name] of keys.entries()) {
    if (data.columns.includes(name)) continue;
    const known = data.columns;
    report('missing-column', spanOf(columns[i]) ?? spanOf(owner), { name, nearest: nearest(name, known), known });
  }
  if (data.rows.length > MOST_ROWS)
    report('wrong-size', spanOf(owner), {
      name: 'data',
      count: `${data.rows.length} rows`,
      expected: `at most ${MOST_ROWS}`,
    });
  const rows = data.rows.slice(0, MOST_ROWS).map((row) => ({ cells: keys.map((key) => verbatim(row[key] ?? '')) }));
  return { columns, rows: [...rows, ...(table.rows ?? [])] };
}

/** Data is not Markdown: what would mark it up is escaped. */
function verbatim(cell: string): Text {
  return cell.replace(/[!-/:-@[-`{-~]/g, '\\$&') as Text;
}

/** No figure is longer; what is takes long to look at. */
const LONGEST_FIGURE = 60;

/** A column of figures lines up at its end; words begin at their start. */
function alignOf(rows: readonly Row[], index: number): 'start' | 'end' {
  const cells = rows.map((row) => withoutEmphasis(row.cells[index] ?? '')).filter((cell) => cell !== '');
  const figures = cells.filter(
    (cell) =>
      cell.length <= LONGEST_FIGURE &&
      (/^\\?[-+−–±~≈<>]?\s*\\?[$€£¥]?\s*\d[\d\s.,'’\\]*\s*\S{0,4}( ?(m|bn|k|pts?|points?|[$€£¥]|EUR|USD|GBP|CHF))?$/i.test(
        cell,
      ) ||
        /^(\\?[-–—]|n\/a)$/i.test(cell)),
  );
  return cells.length > 0 && figures.length === cells.length ? 'end' : 'start';
}

/** A total is often set in strong type, and is a figure all the same. */
function withoutEmphasis(cell: string): string {
  return cell.replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2');
}
