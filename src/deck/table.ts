/** Tables: rows from data, and figures set to the end of their cells. */
import type { z } from 'zod';
import type { blockKinds } from '../blocks/index.ts';
import type { Assets, DataTable } from '../briefing/assets.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Text } from '../schema/fields.ts';
import { isFigure, isTotal } from '../text/cell.ts';

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
  const aligned = columns.map((column, i) => ({ ...column, align: column.align ?? alignOf(rows, i) }));
  return { ...full, columns: aligned, ...(full.rows === undefined ? {} : { rows: withTotal(rows) }) };
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

/** A column of figures lines up at its end; words begin at their start. */
function alignOf(rows: readonly Row[], index: number): 'start' | 'end' {
  const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every(isFigure) ? 'end' : 'start';
}

/** A last row with the name of a total is one, whether or not its author says so. */
function withTotal(rows: readonly Row[]): Row[] {
  const last = rows.at(-1);
  if (rows.length < 3 || last === undefined || last.strong !== undefined || !isTotal(last.cells[0] ?? ''))
    return [...rows];
  return [...rows.slice(0, -1), { ...last, strong: true }];
}
