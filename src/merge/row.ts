/**
 * One recipient: decks from the briefing with the values of the row, files from the decks, all of them or none. What
 * others' rows say is not known here, and nothing of what is made is kept.
 */
import { merged, type Variables, type Viewer } from '../audience/lineage.ts';
import type { Source } from '../briefing/source.ts';
import type { Guard } from '../check/leak.ts';
import { deckFor, type Prepared } from '../compile.ts';
import type { Deck } from '../deck/types.ts';
import { collector, type Diagnostic, isStopped, type Report, type Rules } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { type DrawOptions, drawDeck } from '../draw/all.ts';
import type { Paint } from '../draw/means.ts';
import { writeAtomic } from '../export/write.ts';
import { forget, type Job, lackOf, type Made, type Means, produce } from '../produce.ts';
import type { Recipients, Row } from '../recipients/recipients.ts';
import { columnOf, variablesOf } from '../recipients/variables.ts';
import { sha256 } from './digest.ts';
import type { FileRecord } from './report.ts';
import type { Tally } from './tally.ts';
import type { Task } from './tasks.ts';

/** A briefing and its recipients, ready to be made. */
export interface Batch {
  source: Source;
  prepared: Prepared;
  recipients: Recipients;
  tasks: readonly Task[];
  /** What is wrong with the briefing as a whole, and with rows. */
  diagnostics: readonly Diagnostic[];
  rows: Tally;
  rules: Rules;
  /** Values from the command line, which win over those of a row. */
  set: Variables;
  strict: boolean;
  guardFor: (variables: Variables, row: Row) => Guard;
}

export interface MadeRow {
  files: FileRecord[];
  /** Nothing is missing. */
  isWhole: boolean;
  diagnostics: Diagnostic[];
  /** What the machine lacked: files are missing. */
  lacks: UserError[];
}

export async function makeRow(task: Task, batch: Batch, means: Means): Promise<MadeRow> {
  const diagnostics = [...task.faults];
  const report = collector(diagnostics, batch.rules);
  const lacks: UserError[] = [];
  const isRefused = () => isStopped(diagnostics, batch.strict);

  const paint: Paint = async (job) => (await means.open()).paint(job);
  const options = { theme: means.theme ?? null, paint };
  const planned: Decks = isRefused() ? new Map() : decksOf(task, batch, report);
  const decks = await drawn(planned, batch.source, report, options);
  const jobs = isRefused() ? [] : jobsFor(task, batch, decks, report, diagnostics);
  const made: (Made & { job: Job })[] = [];
  for (const job of jobs) {
    if (isRefused()) break;
    const products = await produce(job, means).catch(lackOf);
    if (products instanceof UserError) lacks.push(products);
    else made.push(...products.map((one) => ({ ...one, job })));
  }
  const files: FileRecord[] = [];
  for (const one of isRefused() ? [] : made) {
    const lack = await writeAtomic(one.path, one.bytes).catch(lackOf);
    if (lack instanceof UserError) lacks.push(lack);
    else files.push(recordOf(one));
  }
  const done = new Map(jobs.map((job) => [job, made.filter((one) => one.job === job)]));
  const isMade = files.length === made.length && lacks.length === 0 && !isRefused();
  for (const [job, own] of isMade ? done : []) await forget(job, own, means);
  const isWhole = isMade && jobs.length === task.files.length && jobs.every((job) => done.get(job)?.length !== 0);
  return { files, isWhole, diagnostics, lacks };
}

function jobsFor(task: Task, batch: Batch, decks: Decks, report: Report, found: readonly Diagnostic[]): Job[] {
  const { source } = batch;
  const guard = batch.guardFor(variablesFor(task, batch), task.row);
  return task.files.flatMap(({ path, format, viewer }) => {
    const deck = decks.get(viewer) ?? null;
    const called = `${batch.prepared.name} ${task.key}`;
    return deck === null ? [] : [{ path, format, deck, called, source, report, found, guard }];
  });
}

/** Null for an audience that sees nothing. */
type Decks = Map<Viewer, Deck | null>;

export function decksOf(task: Task, batch: Batch, report: Report): Decks {
  const variables = variablesFor(task, batch);
  const placed = atTheCell(task.row, batch.recipients, report);
  return new Map(task.viewers.map((viewer) => [viewer, deckFor(batch.prepared, viewer, variables, placed)]));
}

/** With their drawings. */
export async function drawn(decks: Decks, source: Source, report: Report, options: DrawOptions): Promise<Decks> {
  const all: Decks = new Map();
  for (const [viewer, deck] of decks)
    all.set(viewer, deck === null ? null : await drawDeck(deck, source, report, options));
  return all;
}

function variablesFor({ row }: Task, { recipients, set }: Batch): Variables {
  return merged(variablesOf(row, recipients), set);
}

/** A variable without value that is a column lacks its value in the row, not in the briefing. */
function atTheCell(row: Row, recipients: Recipients, report: Report): Report {
  return (code, span, params) => {
    const column = code === 'unknown-variable' ? columnOf((params as { name: string }).name, recipients) : null;
    if (column === null) report(code, span, params);
    else report('missing-cell', row.place(column), { column, use: 'text' });
  };
}

function recordOf({ path, bytes, pages, job: { format, deck } }: Made & { job: Job }): FileRecord {
  return { path, format, audience: deck.audience, bytes: bytes.byteLength, pages, sha256: sha256(bytes) };
}
