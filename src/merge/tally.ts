/**
 * What is found in thousands of rows, told so that it can be read: the same finding at the same place of the briefing
 * once, with how many rows have it; of findings in the rows themselves the first ones, and how many more there are.
 */
import { wordsOf } from '../check/shingles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Row as WholeRow } from '../recipients/recipients.ts';

type Row = Pick<WholeRow, 'number' | 'values'>;

/** A finding, and how many rows have it. */
export interface Counted extends Diagnostic {
  rows: number;
}

export interface Tally {
  add: (row: Row, diagnostics: readonly Diagnostic[]) => void;
  counted: () => Counted[];
}

/** So many findings of a kind are shown where they stand in the file of recipients. */
const SHOWN = 20;

interface Group {
  first: Diagnostic;
  /** The first of them. */
  rows: number[];
  last: number | null;
  count: number;
}

/** `recipients` is the file of rows: what is found there differs from row to row. */
export function tally(recipients: string): Tally {
  const groups = new Map<string, Group>();
  const variants = new Map<string, Set<string>>();

  function keyOf({ code, message, span }: Diagnostic, row: Row): string {
    const isOfRow = span?.file === recipients;
    const kind = JSON.stringify(isOfRow ? [code] : [code, span?.file, span?.start]);
    const variant = isOfRow ? `${span.start} ${message}` : sense(code, message, row);
    const known = variants.get(kind) ?? new Set();
    variants.set(kind, known);
    if (known.size < SHOWN) known.add(variant);
    return `${kind} ${known.has(variant) ? variant : 'more'}`;
  }

  return {
    add: (row, diagnostics) => {
      for (const found of diagnostics) {
        const key = keyOf(found, row);
        const group = groups.get(key) ?? { first: found, rows: [], last: null, count: 0 };
        groups.set(key, group);
        if (group.last === row.number) continue;
        group.last = row.number;
        group.count++;
        if (group.rows.length < NAMED) group.rows.push(row.number);
      }
    },
    counted: () =>
      [...groups.values()].map(({ first, rows, count }) => ({
        ...first,
        message: `${first.message} (${inWords(rows, count)})`,
        rows: count,
      })),
  };
}

/** What a message says but for what it takes from the row: “12 px too high” here is “14 px too high” there. */
function sense(code: Diagnostic['code'], message: string, { values }: Row): string {
  // Which letters did not fit depends on the row alone.
  if (code === 'wrong-pdf') return '';
  const own = new Set([...values.values()].flatMap(wordsOf));
  return wordsOf(message)
    .filter((word) => !own.has(word) && !/^\d+$/.test(word))
    .join(' ');
}

const NAMED = 3;

/** “row 7”, “rows 7, 9 and 11”, “rows 7, 9, 11 and 280 more”. */
function inWords(rows: readonly number[], count: number): string {
  if (count === 1) return `row ${rows[0]}`;
  if (count > rows.length) return `rows ${rows.join(', ')} and ${count - rows.length} more`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}
