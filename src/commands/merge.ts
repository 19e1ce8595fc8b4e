/** Mail merge on the command line: how far it is, and what became of whom. */
import type { Colors } from 'picocolors/types.js';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { visible } from '../diagnostics/print.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Merged, MergeOptions, RowProgress } from '../merge/merge.ts';
import type { Report, RowRecord } from '../merge/report.ts';
import type { Counted } from '../merge/tally.ts';
import { cutWidth, fitWidth } from '../text/width.ts';
import { barOf, counted, paceOf } from './bar.ts';
import { exitCodeFor, tell } from './briefings.ts';
import type { ExitCode, Io, Option } from './define.ts';
import { plainError, tellError } from './errors.ts';
import { textOption } from './options.ts';

export const RECIPIENTS_OPTION: Option = {
  flags: '--recipients <file>',
  about: 'mail merge: a CSV or JSON file, each row one recipient',
};

export const FILE_NAME_OPTION: Option = {
  flags: '--file-name <text>',
  about: 'what the files of a recipient are named after, as "{{company}}-{{id}}"',
};

export const MERGE_OPTIONS: readonly Option[] = [
  RECIPIENTS_OPTION,
  FILE_NAME_OPTION,
  { flags: '--resume', about: 'make only what is missing or changed since the last mail merge' },
];

type Options = Readonly<Record<string, unknown>>;

/** Null where no recipients are named. */
export function mergeOptions(options: Options): Pick<MergeOptions, 'recipients' | 'fileName' | 'resume'> | null {
  const recipients = textOption(options, 'recipients');
  const fileName = textOption(options, 'fileName');
  const orphan = fileName !== undefined ? '--file-name' : options.resume === true ? '--resume' : null;
  if (recipients === undefined && orphan !== null)
    throw new UsageError(`${orphan} is for mail merge`, 'name the recipients, too: --recipients clients.csv');
  if (recipients === undefined) return null;
  return { recipients, resume: options.resume === true, ...(fileName === undefined ? {} : { fileName }) };
}

/** Tells how far it is: a bar on a terminal, elsewhere a line now and then. */
export function rowProgress(io: Io, now: () => number = Date.now): (progress: RowProgress) => void {
  const start = now();
  let told = { at: start, done: 0 };
  return ({ done, failed, total }) => {
    const at = now();
    const isDue = io.live
      ? at - told.at >= OFTEN || done === total
      : done < total && (at - told.at >= SELDOM || done - told.done >= Math.max(MANY, total / LINES));
    if (!isDue) return;
    told = { at, done };
    const pace = paceOf({ done, total, seconds: (at - start) / 1000 });
    const line = `${pace}${failed === 0 ? '' : `  ${counted(failed)} failed`}`;
    if (io.live) io.progress(`${barOf(done / total)}  ${line}`);
    else io.err(`${line}\n`);
  };
}

/** Milliseconds. */
const OFTEN = 100;
const SELDOM = 10_000;

/** Where no terminal is: recipients between two lines at least, and lines in all. */
const MANY = 100;
const LINES = 20;

/** Prints what became of the recipients, and says how the command ends. */
export function tellMerged(merged: Merged, json: boolean, strict: boolean, io: Io): ExitCode {
  const { artifacts, diagnostics, texts, lacks, reports } = merged;
  io.progress(null);
  if (json) {
    const found = diagnostics.map((one) => ({ ...plainDiagnostics([one], texts)[0], ...rowsOf(one) }));
    const recipients = reports.map(({ path, report }) => ({ path, ...report }));
    io.out(
      `${JSON.stringify({ artifacts, diagnostics: [...found, ...lacks.map(plainError)], recipients }, null, 2)}\n`,
    );
  } else {
    tell(diagnostics, texts, io);
    for (const { path, report } of reports) io.out(table(report, path, io.outColor));
  }
  for (const lack of lacks) tellError(lack, io);
  if (lacks.length > 0) return 3;
  const isShort = reports.some(({ report: { totals } }) => totals.failed + totals.pending > 0);
  return isShort ? 1 : exitCodeFor(diagnostics, strict);
}

function rowsOf(found: object): Partial<Pick<Counted, 'rows'>> {
  return 'rows' in found ? { rows: (found as Counted).rows } : {};
}

const FAILED = 20;

/** At most 80 columns, and as many failed rows as fit on a screen. */
function table({ briefing, recipients, totals, rows }: Report, path: string, color: Colors): string {
  const failed = rows.filter(({ status }) => status === 'failed');
  const shown = failed
    .slice(0, FAILED)
    .map(
      ({ row, line, key, diagnostics, files }) =>
        `${String(row).padStart(6)} ${String(line).padStart(6)}  ${fitWidth(key ?? '–', 20)}  ${cutWidth(visible(whyOf(diagnostics, files)), 42)}`,
    );
  const more = failed.length > FAILED ? [color.dim(`       and ${counted(failed.length - FAILED)} more`)] : [];
  return [
    color.bold(cutWidth(`${briefing} × ${recipients}`, 80)),
    ...COLUMNS.filter((name) => totals[name] > 0 || ALWAYS.includes(name)).map(
      (name) => `${counted(totals[name]).padStart(8)}  ${NAMES[name]}`,
    ),
    ...(failed.length === 0 ? [] : ['', color.bold(`   row   line  ${fitWidth('recipient', 20)}  why it failed`)]),
    ...shown,
    ...more,
    '',
    `${path}`,
    '',
  ].join('\n');
}

const COLUMNS = ['rows', 'built', 'skipped', 'failed', 'pending', 'files'] as const;
const ALWAYS: readonly string[] = ['rows', 'built', 'failed', 'files'];
const NAMES = {
  rows: 'recipients',
  built: 'built',
  skipped: 'as they were',
  failed: 'failed',
  pending: 'not reached',
  files: 'files',
};

function whyOf(diagnostics: RowRecord['diagnostics'], files: RowRecord['files']): string {
  const [error = diagnostics[0]] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error !== undefined) return error.message;
  return files.length === 0 ? 'the machine lacks something' : 'the machine lacks something for some files';
}
