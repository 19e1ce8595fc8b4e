/**
 * The bytes of a file of recipients to rows: who each deck is for. In: CSV or JSON. Out: headings that can name
 * variables, and rows of values with their places. A bad row says what is wrong with it and stops no other; where the
 * headings cannot be trusted, there are no rows.
 */
import { type Report, type Span, watch } from '../diagnostics/diagnostic.ts';
import { checkColumns } from './columns.ts';
import { decode } from './decode.ts';
import { type RawRow, type RowFault, rawCsv, rawJson } from './raw.ts';
import { faultIn, tidy } from './value.ts';

export interface Recipients {
  /** The path as the user gave it. */
  file: string;
  text: string;
  /** The headings that can name a variable. */
  columns: readonly string[];
  /** The heading that lets a row choose its audience, as it is written; null without one. */
  audience: string | null;
  rows: readonly Row[];
}

export interface Row {
  /** Counted from 1, without headings and empty lines. */
  number: number;
  /** The line that it begins on. */
  line: number;
  /** The whole row. */
  span: Span;
  /** By column; what is empty is not there. */
  values: ReadonlyMap<string, string>;
  /** Where the value of a column stands, or should. */
  place: (column: string) => Span;
  /** What is wrong with the row itself. */
  faults: readonly RowFault[];
}

/** Null where the file as a whole cannot be used; why is reported. */
export function readRecipients(file: string, bytes: Uint8Array, report: Report): Recipients | null {
  const text = decode(file, bytes, report);
  if (text === null) return null;
  const watched = watch(report);
  const raw = (/\.json$/i.test(file) ? rawJson : rawCsv)(file, text, watched.report);
  if (raw === null) return null;
  const columns = checkColumns(file, raw.headings, watched.report);
  if (watched.failed()) return null;
  const names = raw.headings.map((heading) => heading.text);
  return {
    file,
    text,
    columns,
    // However it is written: a choice of audience that is passed over would show a row to all of them.
    audience: names.find((name) => /^audience$/i.test(name)) ?? null,
    rows: numbered(text, raw.rows).map((row) => rowOf(file, row, names)),
  };
}

type Numbered = RawRow & Pick<Row, 'number' | 'line'>;

/** Lines are counted from row to row, not each from the start of the file. */
function numbered(text: string, rows: readonly RawRow[]): Numbered[] {
  let line = 1;
  let at = 0;
  return rows.map((row, i) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < row.start; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return { ...row, number: i + 1, line };
  });
}

function rowOf(file: string, { cells, start, end, faults, ...place }: Numbered, names: readonly string[]): Row {
  const spans = new Map<string, Span>();
  const values = new Map<string, string>();
  const bad: RowFault[] = [];
  for (const [i, cell] of cells) {
    const column = names[i] ?? '';
    const span = { file, start: cell.start, end: Math.max(cell.end, cell.start + 1) };
    const problem = faultIn(cell.text);
    spans.set(column, span);
    if (problem !== null) bad.push({ code: 'bad-cell', span, params: { column, problem } });
    const value = tidy(cell.text);
    if (value !== '') values.set(column, value);
  }
  const whole = { file, start, end };
  return {
    ...place,
    span: whole,
    values,
    place: (column) => spans.get(column) ?? { ...whole, end: start + 1 },
    faults: [...faults, ...bad],
  };
}
