/** A briefing and its recipients, made ready: everything that can be said before the first file is made. */
import { choose } from '../audience/choose.ts';
import type { Variables } from '../audience/lineage.ts';
import { rulesOf } from '../briefing/rules.ts';
import type { Source } from '../briefing/source.ts';
import { guardsFor } from '../check/leak.ts';
import { strangersIn } from '../check/strangers.ts';
import { type Choices, coverage, prepare } from '../compile.ts';
import { collector, type Diagnostic, isStopped } from '../diagnostics/diagnostic.ts';
import { type FormatName, USUAL_FORMATS } from '../export/index.ts';
import { checkAsked } from '../recipients/asked.ts';
import { namer } from '../recipients/file-name.ts';
import type { Recipients, Row } from '../recipients/recipients.ts';
import { withoutSamples } from '../recipients/samples.ts';
import { namesOfColumns } from '../recipients/variables.ts';
import { namesOf } from '../text/variables.ts';
import { clashesIn } from './clashes.ts';
import type { Batch } from './row.ts';
import { type Tally, tally } from './tally.ts';
import { tasksFor } from './tasks.ts';

export interface BatchOptions extends Choices {
  formats?: readonly FormatName[];
  out?: string;
  strict?: boolean;
  /** What files are named after: a text with the columns of a row in it. */
  fileName?: string;
}

export interface ReadyBatch {
  source: Source;
  /** What is wrong with the briefing as a whole. */
  diagnostics: Diagnostic[];
  /** What is wrong with rows, those that are made among them. */
  rows: Tally;
  /** Whether two rows would be written to the same file. */
  clashes: boolean;
  /** Null where nothing may be made. */
  batch: Batch | null;
}

/** Throws a UsageError for an audience or a column that is not there. */
export function readyBatch(source: Source, recipients: Recipients, options: BatchOptions): ReadyBatch {
  const { audiences = [], set = {}, strict = false, formats = USUAL_FORMATS, out = 'decks', fileName = null } = options;
  const rules = rulesOf(source);
  const diagnostics = [...source.diagnostics];
  const report = collector(diagnostics, rules);
  const rows = tally(recipients.file);
  const nothing = { source, diagnostics, rows, clashes: false, batch: null };

  const whole = prepare(source, [...namesOfColumns(recipients), ...namesOf(set)], report);
  if (whole === null || source.tree === null) return nothing;
  checkAsked(source.tree, recipients, report);
  const prepared = { ...whole, briefing: withoutSamples(whole.briefing, recipients) };
  const chosen = choose(prepared.briefing, audiences);
  if (audiences.length === 0) coverage(source, prepared, report);
  const nameOf = namer(fileName, recipients);
  const tasks = tasksFor({ prepared, recipients, chosen, formats, out, nameOf, rules });
  const clashes = clashesIn(tasks);
  for (const { row, found } of clashes) rows.add(row, [found]);
  if (clashes.length > 0) for (const { row, faults } of tasks) rows.add(row, faults);
  if (clashes.length > 0) return { ...nothing, clashes: true };
  if (isStopped(diagnostics, strict)) return nothing;

  const guards = guardsFor(prepared.briefing, prepared.assets);
  const strangers = strangersIn(recipients.rows.map((row) => valuesOf(row, recipients)));
  const guardFor = (variables: Variables, { number }: Row) => guards(variables, strangers(number - 1));
  return {
    ...nothing,
    batch: { source, prepared, recipients, tasks, rows, diagnostics, rules, set, strict, guardFor },
  };
}

/** Which audience a row is for says nothing of who it is. */
function valuesOf({ values }: Row, { audience }: Recipients): string[] {
  return [...values].flatMap(([column, value]) => (column === audience ? [] : [value]));
}
