/** Everything that can be wrong with a mail merge: each recipient compiled and measured, nothing written. */
import type { Printer } from '../browser/printer.ts';
import { steady } from '../browser/steady.ts';
import { measureAlike } from '../check/alike.ts';
import type { Checked } from '../check/check.ts';
import { fitDeck } from '../check/fit.ts';
import { collector, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Texts } from '../diagnostics/position.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { lackOf } from '../produce.ts';
import { loadTemplates, templatesFor } from '../render/templates.ts';
import { themeFor } from '../theme/dress.ts';
import type { BatchOptions } from './batch.ts';
import { inOrder } from './in-order.ts';
import type { RowProgress } from './merge.ts';
import { findingsOf, readyBatches } from './ready.ts';
import { type Batch, decksOf, drawn } from './row.ts';
import { type Tally, tally } from './tally.ts';
import type { Task } from './tasks.ts';

interface Options extends Omit<BatchOptions, 'strict'> {
  recipients: string;
  openPrinter: () => Promise<Printer>;
  /** Told what is wrong with the briefing and the rows themselves, before anything is measured. */
  onRead?: (found: readonly Diagnostic[], texts: Texts) => void;
  onRow?: (progress: RowProgress) => void;
}

/** How many recipients are looked at together. */
const AT_A_TIME = 2;

export async function checkMerge(files: readonly string[], options: Options): Promise<Checked> {
  const { ready, diagnostics, texts } = await readyBatches(files, options);
  const batches = ready.flatMap(({ batch }) => batch ?? []);
  const looked = batches.map((batch) => ({ batch, found: tally(batch.recipients.file) }));
  const rows = looked.flatMap(({ batch, found }) =>
    batch.tasks.filter((task) => isSound(task, batch)).map((task) => ({ batch, task, found })),
  );
  const read = [...diagnostics, ...ready.flatMap(findingsOf)];
  options.onRead?.(read, texts);
  const total = batches.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const measured = await measureAll(rows, total, options);
  return { diagnostics: [...read, ...looked.flatMap(({ found }) => found.counted())], texts, measured };
}

/** Notes what a row has wrong in itself, and whether that leaves anything to measure. */
function isSound(task: Task, batch: Batch): boolean {
  const found = [...task.faults];
  if (!hasErrors(found)) decksOf(task, batch, collector(found, batch.rules));
  batch.rows.add(task.row, found);
  return !hasErrors(found);
}

interface Unmeasured {
  batch: Batch;
  task: Task;
  found: Tally;
}

/** What the machine lacks to measure ends it. */
async function measureAll(rows: readonly Unmeasured[], total: number, options: Options): Promise<true | UserError> {
  const printer = steady(options.openPrinter);
  const templates = await loadTemplates();
  const measure = measureAlike();
  const queue = rows.entries();
  const failed = total - rows.length;
  const progress = { done: failed, failed, total };
  let measured: true | UserError = true;
  // A finding of several rows is told in the words of the first, which is not always done first.
  const count = inOrder((index, found: readonly Diagnostic[]) => {
    const row = rows[index];
    row?.found.add(row.task.row, found);
  });

  const work = async () => {
    for (const [index, row] of queue) {
      const found = await findingsIn(row);
      count(index, found);
      progress.done++;
      if (hasErrors(found)) progress.failed++;
      options.onRow?.({ ...progress });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  } finally {
    await printer.close();
  }
  return measured;

  async function findingsIn({ task, batch }: Unmeasured): Promise<Diagnostic[]> {
    const found: Diagnostic[] = [];
    const report = collector(found, batch.rules);
    const planned = decksOf(task, batch, () => undefined);
    const decks = (await drawn(planned, batch.source, report, { paint: printer.paint })).values();
    for (const deck of decks) {
      if (deck === null || hasErrors(found) || measured !== true) continue;
      const theme = await themeFor(deck, batch.source.path, report);
      const look = { theme, templates: await templatesFor(theme, templates), printer: async () => printer, report };
      const fitted = await fitDeck(deck, look, measure).catch(lackOf);
      if (fitted instanceof UserError) measured = fitted;
    }
    return found;
  }
}
