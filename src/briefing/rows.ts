/** CSV and JSON to rows of cells, each as it was written, with where it stands. Throws what is wrong with the file. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'yaml';
import type { Span } from '../diagnostics/diagnostic.ts';

/** Rows of data, each cell as written in the file. */
export interface DataTable {
  columns: string[];
  rows: Record<string, string>[];
  /** The file that they are from. */
  file: string;
  /** Where a cell stands in it. */
  spanAt: (row: number, column: string) => Span;
}

export interface ReadTable extends DataTable {
  /** Rows with more cells than there are columns, or fewer; the first of them. */
  ragged: { row: number; cells: number }[];
}

export function readTable(bytes: Uint8Array, name: string, file: string): ReadTable {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return /\.json$/i.test(name) ? fromJson(text, file) : fromCsv(text, file);
}

/** So many rows that do not fit are told. */
const SHOWN = 5;

function fromCsv(text: string, file: string): ReadTable {
  const options = { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true };
  const [head = [], ...body] = parseCsv(text, options) as string[][];
  if (head.length === 0) throw new Error('it has no heading row');
  const twice = head.find((name, i) => head.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`two columns are called “${twice}”`);
  const ragged = body.flatMap((cells, row) => (cells.length === head.length ? [] : [{ row, cells: cells.length }]));
  return {
    columns: head,
    rows: body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))),
    file,
    spanAt: (row, column) => ({ file, ...csvPlace(text, row + 1, Math.max(0, head.indexOf(column))) }),
    ragged: ragged.slice(0, SHOWN),
  };
}

type Place = Pick<Span, 'start' | 'end'>;

/** A cell, counted as the reader of CSV counts: without empty lines, with what is quoted in one piece. */
function csvPlace(text: string, row: number, column: number): Place {
  const cells = /("(?:[^"]|"")*"|[^",\r\n][^,\r\n]*)?(,|\r?\n|$)/g;
  let [line, cell] = [0, 0];
  let last: Place = { start: 0, end: 1 };
  for (const found of text.matchAll(cells)) {
    const [whole, inside = '', end = ''] = found;
    const place = { start: found.index, end: found.index + Math.max(1, inside.length) };
    const isEmptyLine = cell === 0 && inside === '' && end !== ',';
    if (!isEmptyLine && line === row) last = place;
    if (!isEmptyLine && line === row && cell === column) return place;
    if (whole === '') break;
    if (end === ',') cell++;
    else if (!isEmptyLine) [line, cell] = [line + 1, 0];
  }
  return last;
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function fromJson(text: string, file: string): ReadTable {
  // Read once for what is wrong with it, and once with numbers as they were typed: `1.10` is not `1.1`.
  JSON.parse(text);
  const value: unknown = JSON.parse(
    text.replace(STRING_OR_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`)),
  );
  if (!Array.isArray(value) || value.some((row) => typeof row !== 'object' || row === null || Array.isArray(row)))
    throw new Error('it should hold a list of objects, one a row');
  const columns = [...new Set(value.flatMap((row: object) => Object.keys(row)))];
  const cell = (row: Record<string, unknown>, name: string) =>
    Object.hasOwn(row, name) && row[name] !== null ? String(row[name]) : '';
  return {
    columns,
    rows: value.map((row) => Object.fromEntries(columns.map((name) => [name, cell(row, name)]))),
    file,
    spanAt: (row, column) => ({ file, ...jsonPlace(text, row, column) }),
    ragged: [],
  };
}

/** JSON is YAML, whose reader knows where things stand. Asked only where something is wrong. */
function jsonPlace(text: string, row: number, column: string): Place {
  const document = parseDocument(text);
  const at = (path: (string | number)[]) =>
    (document.getIn(path, true) as { range?: [number, number] } | undefined)?.range;
  const [start, end] = at([row, column]) ?? at([row]) ?? [0, 1];
  return { start, end };
}
