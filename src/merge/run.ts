/** The recipients of one briefing, one after the other, a few at a time: made, or left as they are, and told of. */

import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import type { Texts } from '../diagnostics/position.ts';
import type { UserError } from '../diagnostics/user-error.ts';
import { generator } from '../package.ts';
import { lackOf, type Means } from '../produce.ts';
import { inOrder } from './in-order.ts';
import { openJournal } from './journal.ts';
import { areThere, loadEarlier } from './load.ts';
import { printReport, type Report, type RowRecord, totalsOf } from './report.ts';
import { type Batch, makeRow } from './row.ts';
import type { Task } from './tasks.ts';

interface Circumstances {
  means: Means;
  /** Where the report goes. */
  path: string;
  texts: Texts;
  jobs: number;
  digest: (row: unknown) => string;
  resume: boolean;
  onRow: (done: number, failed: number) => void;
}

export async function runBatch(batch: Batch, { means, path, texts, jobs, digest, resume, onRow }: Circumstances) {
  const { tasks, source, recipients } = batch;
  const earlier = resume ? await loadEarlier(path) : new Map<string, RowRecord>();
  const records = new Array<RowRecord | undefined>(tasks.length);
  const lacks: UserError[] = [];
  const journal = openJournal(path, resume, () => printReport(reportOf()));
  const counts = { done: 0, failed: 0 };
  const queue = tasks.entries();
  // A finding of several rows is told in the words of the first, which is not always done first.
  const count = inOrder((index, found: readonly Diagnostic[]) => {
    const task = tasks[index];
    if (task !== undefined) batch.rows.add(task.row, found);
  });

  const work = async () => {
    // All workers draw from one iterator, so each row is done once.
    for (const [index, task] of queue) {
      const { record, found } = await settle(task);
      count(index, found);
      records[index] = record;
      journal.add(record);
      counts.done++;
      if (record.status === 'failed') counts.failed++;
      onRow(counts.done, counts.failed);
      if (lacks.some(isEnd)) return;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, work));
  try {
    journal.close();
  } catch (thrown) {
    lacks.push(lackOf(thrown));
  }
  return { report: reportOf(), lacks };

  async function settle(task: Task): Promise<{ record: RowRecord; found: readonly Diagnostic[] }> {
    const record = recordOf(task);
    const known = earlier.get(record.digest ?? '');
    const paths = task.files.map((file) => file.path);
    if (known !== undefined && (await areThere(paths, known.files)))
      return {
        record: { ...record, status: 'skipped', files: known.files, diagnostics: known.diagnostics },
        found: [],
      };
    const made = await makeRow(task, batch, means);
    lacks.push(...made.lacks);
    const status = made.isWhole && !hasErrors(made.diagnostics) ? 'built' : 'failed';
    const diagnostics = plainDiagnostics(made.diagnostics, texts);
    return { record: { ...record, status, files: made.files, diagnostics }, found: made.diagnostics };
  }

  function recordOf({ row, key, viewers, files }: Task): RowRecord {
    const names = viewers.map(({ name }) => name);
    const values = [...row.values].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      row: row.number,
      line: row.line,
      key,
      audiences: names,
      status: 'pending',
      files: [],
      diagnostics: [],
      digest: files.length === 0 ? null : digest([key, names, values]),
    };
  }

  /** At any time: what is not settled yet is as an earlier run left it, or pending. */
  function reportOf(): Report {
    const rows = tasks.map((task, index) => records[index] ?? leftBy(recordOf(task)));
    const diagnostics = plainDiagnostics(batch.diagnostics, texts);
    return { generator, briefing: source.path, recipients: recipients.file, totals: totalsOf(rows), diagnostics, rows };
  }

  function leftBy(record: RowRecord): RowRecord {
    const known = earlier.get(record.digest ?? '');
    return known === undefined ? record : { ...record, status: known.status, files: known.files };
  }
}

/** Whether all that comes next would meet with the same. */
export function isEnd({ code }: UserError): boolean {
  return code === 'disk-full';
}
