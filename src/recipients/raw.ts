/** The two kinds of file in one form: headings, and rows of cells by the number of their column. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { type Cell, type Line, readCsv } from './csv.ts';
import { type JsonRow, readJson } from './json.ts';

interface Raw {
  headings: Cell[];
  rows: RawRow[];
}

export interface RawRow {
  cells: ReadonlyMap<number, Cell>;
  start: number;
  end: number;
  faults: readonly RowFault[];
}

/** A finding about one row, to be reported when its turn comes. */
export type RowFault = { [C in keyof Faults]: { code: C; span: Span; params: Faults[C] } }[keyof Faults];

interface Faults {
  'ragged-row': { cells: number; columns: number };
  'malformed-row': { problem: string };
  'bad-cell': { column: string; problem: string };
}

const MOST_ROWS = 100_000;

export function rawCsv(file: string, text: string, report: Report): Raw | null {
  const refuse = refusing(file, 'the first line has the headings, each line after it one recipient', report);
  const lines = readCsv(text);
  const { value: first } = lines.next();
  if (!first) return refuse('it is empty', 0);
  if (first.fault !== null) return refuse(first.fault.problem, first.fault.at);
  const headings = first.cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
  const rows: RawRow[] = [];
  for (const line of lines) {
    if (rows.length === MOST_ROWS) return refuse(TOO_MANY, line.start);
    const { start, end } = line;
    rows.push({ cells: new Map(line.cells.entries()), start, end, faults: faultsOf(file, line, headings) });
  }
  return rows.length === 0 ? refuse('it has headings and no recipients', first.start) : { headings, rows };
}

function faultsOf(file: string, { cells, fault, start, end }: Line, headings: readonly Cell[]): RowFault[] {
  if (fault !== null) return [malformed(file, fault)];
  // A column without a name is nothing as long as it is empty.
  const untitled = cells.find((cell, i) => headings[i]?.text === '' && cell.text.trim() !== '');
  if (untitled !== undefined)
    return [
      malformed(file, { problem: `“${untitled.text}” stands in a column without a heading`, at: untitled.start }),
    ];
  if (cells.length === headings.length) return [];
  const params = { cells: cells.length, columns: headings.length };
  return [{ code: 'ragged-row', span: { file, start, end }, params }];
}

export function rawJson(file: string, text: string, report: Report): Raw | null {
  const refuse = refusing(file, 'expected a list of maps, as [{"name": "Ana"}, {"name": "Ben"}]', report);
  const found = parsed(text);
  if (typeof found === 'number') return refuse('it is not JSON', found);
  if (found === null) return refuse('it is no list of maps', 0);
  if (found.length === 0) return refuse('it has no recipients', 0);
  if (found.length > MOST_ROWS) return refuse(TOO_MANY, found[MOST_ROWS]?.start ?? 0);
  const headings = new Map<string, Cell>();
  for (const { cells } of found)
    for (const [name, cell] of cells) if (!headings.has(name)) headings.set(name, { ...cell, text: name });
  const columns = new Map([...headings.keys()].map((name, i) => [name, i]));
  const rows = found.map(({ cells, start, end, fault }) => ({
    cells: new Map([...cells].map(([name, cell]) => [columns.get(name) ?? -1, cell])),
    start,
    end,
    faults: fault === null ? [] : [malformed(file, fault)],
  }));
  return { headings: [...headings.values()], rows };
}

/** For what is not JSON, the place where it ceases to be. */
function parsed(text: string): JsonRow[] | null | number {
  try {
    return readJson(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return Number(/position (\d+)/.exec(thrown.message)?.[1] ?? Math.max(0, text.length - 1));
  }
}

const TOO_MANY = `it has more than ${MOST_ROWS} recipients`;

function malformed(file: string, { problem, at }: { problem: string; at: number }): RowFault {
  return { code: 'malformed-row', span: { file, start: at, end: at + 1 }, params: { problem } };
}

function refusing(file: string, hint: string, report: Report) {
  return (problem: string, at: number): null => {
    report('recipients-file', { file, start: at, end: at + 1 }, { file, problem, hint });
    return null;
  };
}
