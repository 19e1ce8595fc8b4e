/**
 * Mail merge: a briefing and a file of recipients in, files for each recipient out. The briefing is read once and
 * tailored row by row; of what is made only name, size and digest are kept, so memory does not grow with the rows. One
 * bad row stops no other. What became of each is told in a report, from which a later run can go on.
 */
import { join } from 'node:path';
import { viewersOf } from '../audience/lineage.ts';
import { steady } from '../browser/steady.ts';
import { openUsualPrinter } from '../browser/usual.ts';
import type { Artifact, BuildOptions } from '../build.ts';
import { type MeasureDeck, measureAlike, measureAlone } from '../check/alike.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Texts } from '../diagnostics/position.ts';
import type { UserError } from '../diagnostics/user-error.ts';
import { fitOnce } from '../export/fitted.ts';
import { formats, USUAL_FORMATS } from '../export/index.ts';
import { generator } from '../package.ts';
import { type Means, ownOnce } from '../produce.ts';
import { loadTemplates } from '../render/templates.ts';
import { loadTheme } from '../theme/load.ts';
import { digester } from './digest.ts';
import { findingsOf, readyBatches } from './ready.ts';
import type { Report, RowRecord } from './report.ts';
import type { Batch } from './row.ts';
import { isEnd, runBatch } from './run.ts';
import type { Counted } from './tally.ts';

export interface MergeOptions extends Omit<BuildOptions, 'onProgress'> {
  /** The path of a CSV or JSON file. */
  recipients: string;
  /** What the files of a recipient are named after, as “{{company}}-{{id}}”. */
  fileName?: string;
  /** Makes only what is missing or changed since the last run. */
  resume?: boolean;
  /** Told after each recipient. */
  onRow?: (progress: RowProgress) => void;
}

export interface RowProgress {
  done: number;
  failed: number;
  total: number;
}

export interface Merged {
  artifacts: Artifact[];
  /** Of the briefings, of the file of recipients, and of rows, each of the latter with how many rows it is about. */
  diagnostics: (Diagnostic | Counted)[];
  texts: Texts;
  /** What the machine lacked, each once. */
  lacks: UserError[];
  /** One a briefing; none where nothing could be begun. */
  reports: { path: string; report: Report }[];
}

/** Throws a UsageError or UserError; what is wrong in a briefing or a row is in the diagnostics. */
export async function merge(files: readonly string[], options: MergeOptions): Promise<Merged> {
  const { ready, diagnostics, texts } = await readyBatches(files, options);
  const going = ready.flatMap(({ batch }) => batch ?? []);
  const printer = steady(options.openPrinter ?? openUsualPrinter);
  const reports: Merged['reports'] = [];
  const lacks = new Map<string, UserError>();
  let before = 0;
  const total = going.reduce((sum, { tasks }) => sum + tasks.length, 0);
  try {
    const open = async () => printer;
    const means: Means = {
      ...options,
      templates: await loadTemplates(),
      own: ownOnce(),
      fit: fitOnce(measureFor(options.formats)),
      open,
      release: () => undefined,
    };
    for (const batch of going) {
      const path = reportPath(batch, files.length > 1, options.out ?? 'decks');
      const ran = await runBatch(batch, {
        means,
        path,
        texts,
        jobs: options.jobs ?? 2,
        digest: await digestFor(batch, means, options),
        resume: options.resume === true,
        onRow: (done, failed) => options.onRow?.({ done: before + done, failed, total }),
      });
      before += batch.tasks.length;
      reports.push({ path, report: ran.report });
      for (const lack of ran.lacks) lacks.set(lack.message, lack);
      if (ran.lacks.some(isEnd)) break;
    }
  } finally {
    await printer.close();
  }
  return {
    artifacts: reports.flatMap(({ report }) =>
      report.rows.filter(({ status }) => status === 'built').flatMap(artifactsOf),
    ),
    diagnostics: [...diagnostics, ...ready.flatMap(findingsOf)],
    texts,
    lacks: [...lacks.values()],
    reports,
  };
}

/** Decks are not measured in a document of all where their own will be printed. */
function measureFor(wanted: MergeOptions['formats'] = USUAL_FORMATS): MeasureDeck {
  return wanted.some((name) => 'asMeasured' in formats[name]) ? measureAlone : measureAlike();
}

/** `report.json`, or one a briefing where there are several. */
function reportPath({ prepared }: Batch, isOneOfMany: boolean, out: string): string {
  return join(out, isOneOfMany ? `report.${prepared.name}.json` : 'report.json');
}

async function digestFor(batch: Batch, { templates }: Means, options: MergeOptions) {
  const { briefing } = batch.prepared;
  const wanted = viewersOf(briefing).map(({ settings }) => options.theme ?? settings.theme ?? briefing.theme ?? null);
  const themes = await Promise.all([...new Set(wanted)].map((theme) => loadTheme(theme, batch.source.path)));
  const { formats = USUAL_FORMATS, set = {}, strict = false, epoch = null } = options;
  const { source, prepared } = batch;
  const chosen = { formats, set, strict, epoch };
  return digester({ generator, name: prepared.name, source, themes, templates, options: chosen });
}

function artifactsOf({ files }: RowRecord): Artifact[] {
  return files.map(({ sha256: _, ...artifact }) => artifact);
}
