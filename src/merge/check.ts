/** Everything that can be wrong with a mail merge: each recipient compiled and measured, nothing written. */
import type { Printer } from '../browser/printer.ts';
import { steady } from '../browser/steady.ts';
import { measureAlike } from '../check/alike.ts';
import type { Checked } from '../check/check.ts';
import { fitDeck } from '../check/fit.ts';
import { collector, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { lackOf } from '../produce.ts';
import { loadTemplates, templatesFor } from '../render/templates.ts';
import { themeFor } from '../theme/dress.ts';
import type { BatchOptions } from './batch.ts';
import type { RowProgress } from './merge.ts';
import { findingsOf, readyBatches } from './ready.ts';
import { type Batch, decksOf, drawn } from './row.ts';
import type { Task } from './tasks.ts';

interface Options extends Omit<BatchOptions, 'strict'> {
  recipients: string;
  openPrinter: () => Promise<Printer>;
  onRow?: (progress: RowProgress) => void;
}

/** How many recipients are looked at together. */
const AT_A_TIME = 2;

export async function checkMerge(files: readonly string[], options: Options): Promise<Checked> {
  const { ready, diagnostics, texts } = await readyBatches(files, options);
  const rows = ready.flatMap(({ batch }) => (batch === null ? [] : batch.tasks.map((task) => ({ batch, task }))));
  const printer = steady(options.openPrinter);
  const templates = await loadTemplates();
  const queue = rows.values();
  const progress = { done: 0, failed: 0, total: rows.length };
  const measure = measureAlike();
  let measured: true | UserError = true;

  const work = async () => {
    for (const { batch, task } of queue) {
      const found = await findingsIn(task, batch);
      batch.rows.add(task.row, found);
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
  return { diagnostics: [...diagnostics, ...ready.flatMap(findingsOf)], texts, measured };

  async function findingsIn(task: Task, batch: Batch): Promise<Diagnostic[]> {
    const found = [...task.faults];
    const report = collector(found, batch.rules);
    const planned = hasErrors(found) ? new Map() : decksOf(task, batch, report);
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
