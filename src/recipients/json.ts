/**
 * A JSON list of objects to rows, each value with its place in the text. Values stay as they were typed: `1.10` is not
 * `1.1`. Maps in maps are the columns with dotted names that a CSV file would have.
 */
import type { Cell } from './csv.ts';

export interface JsonRow {
  cells: Map<string, Cell>;
  start: number;
  end: number;
  fault: { problem: string; at: number } | null;
}

/** Throws a SyntaxError for what is not JSON; null where it is something else than a list of objects. */
export function readJson(text: string): JsonRow[] | null {
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ' '));
  const isMap = (row: unknown) => typeof row === 'object' && row !== null && !Array.isArray(row);
  if (!Array.isArray(value) || !value.every(isMap)) return null;
  const scan = scanner(text);
  scan.skip('[');
  return value.map(() => readRow(scan));
}

function readRow(scan: Scanner): JsonRow {
  const row: JsonRow = { cells: new Map(), start: scan.at(), end: 0, fault: null };
  readMap(scan, '', row, 0);
  row.end = scan.end();
  scan.skip(',');
  return row;
}

const DEEPEST = 8;

function readMap(scan: Scanner, prefix: string, row: JsonRow, depth: number): void {
  scan.skip('{');
  while (!scan.skip('}')) {
    const at = scan.at();
    const name = prefix + (JSON.parse(scan.token()) as string);
    scan.skip(':');
    if (row.cells.has(name)) row.fault ??= { problem: `“${name}” stands twice in this row`, at };
    readValue(scan, name, row, depth);
    scan.skip(',');
  }
}

function readValue(scan: Scanner, name: string, row: JsonRow, depth: number): void {
  const start = scan.at();
  if (scan.sees('{') && depth < DEEPEST) return readMap(scan, `${name}.`, row, depth + 1);
  if (scan.sees('[') || scan.sees('{')) {
    row.fault ??= { problem: `“${name}” is ${scan.sees('[') ? 'a list' : 'nested too deeply'}`, at: start };
    return scan.pass();
  }
  const token = scan.token();
  const text = token.startsWith('"') ? (JSON.parse(token) as string) : token === 'null' ? '' : token;
  row.cells.set(name, { text, start, end: scan.end() });
}

type Scanner = ReturnType<typeof scanner>;

const TOKEN = /"(?:[^"\\]|\\.)*"|[^\s,:[\]{}]+/y;

/** Goes through a text that is known to be JSON. */
function scanner(text: string) {
  let position = 0;
  let last = 0;
  const blanks = () => {
    while (/[\s\ufeff]/.test(text[position] ?? 'x')) position++;
  };
  const take = (length: number) => {
    position += length;
    last = position;
  };
  const token = () => {
    blanks();
    TOKEN.lastIndex = position;
    const found = TOKEN.exec(text)?.[0] ?? '';
    take(found.length);
    return found;
  };
  const sees = (mark: string) => {
    blanks();
    return text[position] === mark;
  };
  const skip = (mark: string) => {
    const isThere = sees(mark);
    if (isThere) take(1);
    return isThere;
  };
  /** Passes over a list or map. */
  const pass = () => {
    let depth = 0;
    do {
      if (skip('[') || skip('{')) depth++;
      else if (skip(']') || skip('}')) depth--;
      else if (!skip(',') && !skip(':')) token();
    } while (depth > 0);
  };
  return {
    token,
    sees,
    skip,
    pass,
    at: () => {
      blanks();
      return position;
    },
    end: () => last,
  };
}
