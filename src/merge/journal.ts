/**
 * Where the report of a run stands, and how it survives whatever ends the run. Each recipient is a line in a journal as
 * soon as it is done; at the end, and when the run is interrupted, the journal becomes the report.
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastAct } from '../browser/last-act.ts';
import type { RowRecord } from './report.ts';

export interface Journal {
  add: (record: RowRecord) => void;
  /** Writes the report in place of the journal. */
  close: () => void;
}

/** What is written last, and must be right when it is asked for at any time. */
export function openJournal(path: string, isContinued: boolean, report: () => string): Journal {
  const lines = journalOf(path);
  mkdirSync(dirname(path), { recursive: true });
  if (!isContinued) rmSync(lines, { force: true });
  const close = () => {
    writeFileSync(`${path}.tmp`, report());
    renameSync(`${path}.tmp`, path);
    rmSync(lines, { force: true });
  };
  const forget = lastAct(close);
  return {
    add: (record) => appendFileSync(lines, `${JSON.stringify(record)}\n`),
    close: () => {
      forget();
      close();
    },
  };
}

export function journalOf(report: string): string {
  return report.replace(/\.json$/, '.jsonl');
}
