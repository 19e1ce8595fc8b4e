/**
 * Where the report of a run stands, and how it survives whatever ends the run. Each recipient is a line in a journal as
 * soon as it is done; at the end, and when the run is interrupted, the journal becomes the report.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastAct } from '../browser/last-act.ts';
import { cannotWrite } from '../export/write.ts';
import type { RowRecord } from './report.ts';

export interface Journal {
  add: (record: RowRecord) => void;
  /** Puts the report in the place of the journal. Throws a UserError where that cannot be written. */
  close: () => void;
}

/** `report` says how things stand, at any time: nobody knows when it will be asked. */
export function openJournal(path: string, isContinued: boolean, report: () => string): Journal {
  const lines = journalOf(path);
  const draft = `${path}.tmp`;
  const write = () => {
    writeFileSync(draft, report());
    renameSync(draft, path);
    rmSync(lines, { force: true });
  };
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    if (!isContinued) rmSync(lines, { force: true });
    // Behind half a line that an interrupted run may have left.
    else if (existsSync(lines)) appendFileSync(lines, '\n');
  });
  const forget = lastAct(() => quietly(write));
  return {
    add: (record) => quietly(() => appendFileSync(lines, `${JSON.stringify(record)}\n`)),
    close: () => {
      forget();
      attempt(path, write);
    },
  };
}

export function journalOf(report: string): string {
  return report.replace(/\.json$/, '.jsonl');
}

function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    throw cannotWrite(thrown as NodeJS.ErrnoException, path);
  }
}

/** On a full disk there is nothing to be done but to go on to the end. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}
