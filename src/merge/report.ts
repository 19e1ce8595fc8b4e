/** What became of each recipient: the data of `report.json`. */
import type { Artifact } from '../build.ts';
import type { PlainDiagnostic } from '../diagnostics/export.ts';

/** `pending`: the run ended before its turn. */
type Status = 'built' | 'skipped' | 'failed' | 'pending';

export interface FileRecord extends Artifact {
  sha256: string;
}

export interface RowRecord {
  /** Counted from 1, without headings and empty lines. */
  row: number;
  /** The line of the file of recipients that it begins on. */
  line: number;
  /** The part of the file names that is the recipient's; null where the row has none. */
  key: string | null;
  audiences: (string | null)[];
  status: Status;
  files: FileRecord[];
  diagnostics: PlainDiagnostic[];
  /** Of all that goes into the files; null where nothing was made. */
  digest: string | null;
}

export type Totals = Record<Status | 'rows' | 'files', number>;

export interface Report {
  generator: string;
  briefing: string;
  recipients: string;
  totals: Totals;
  /** What is wrong with the briefing or the file of recipients as a whole. */
  diagnostics: readonly PlainDiagnostic[];
  rows: RowRecord[];
}

export function totalsOf(rows: readonly RowRecord[]): Totals {
  const totals: Totals = { rows: rows.length, built: 0, skipped: 0, failed: 0, pending: 0, files: 0 };
  for (const { status, files } of rows) {
    totals[status]++;
    totals.files += files.length;
  }
  return totals;
}

/** A row a line, so that a person can find one and a tool can compare two. */
export function printReport({ rows, ...head }: Report): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n${lines}\n  ]\n}\n`;
}
