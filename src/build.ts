/** Briefings in, files out: load, compile, export, with one browser for the whole run. */
import { join } from 'node:path';
import { load } from './briefing/load.ts';
import { rulesOf } from './briefing/rules.ts';
import { textsOf } from './briefing/source.ts';
import { type Lazily, lazily } from './browser/lazily.ts';
import type { Printer } from './browser/printer.ts';
import { openUsualPrinter } from './browser/usual.ts';
import { guardOf } from './check/leak.ts';
import { type Choices, compile } from './compile.ts';
import { collector, type Diagnostic, isStopped } from './diagnostics/diagnostic.ts';
import type { Texts } from './diagnostics/position.ts';
import { UsageError } from './diagnostics/usage-error.ts';
import { UserError } from './diagnostics/user-error.ts';
import { drawAll } from './draw/all.ts';
import type { Paint } from './draw/means.ts';
import { fitOnce } from './export/fitted.ts';
import { type FormatName, formats, USUAL_FORMATS } from './export/index.ts';
import { writeAtomic } from './export/write.ts';
import { forget, type Job, lackOf, type Means, ownOnce, type ProduceOptions, produce } from './produce.ts';
import { loadTemplates } from './render/templates.ts';

export interface BuildOptions extends Choices, ProduceOptions {
  formats?: readonly FormatName[];
  /** The folder for the files; made where it is missing. */
  out?: string;
  /** How many files are made at a time. */
  jobs?: number;
  /** Opens the browser; called once at most. Default: the first that is found. */
  openPrinter?: () => Promise<Printer>;
  /** Told of each file before it is made, and of those that are made in the order of briefings, decks and formats. */
  onProgress?: (progress: Progress) => void;
}

export interface Artifact {
  path: string;
  format: FormatName;
  audience: string | null;
  bytes: number;
  pages: number | null;
}

export interface Progress {
  path: string;
  done: number;
  total: number;
  artifact: Artifact | null;
}

export interface Built {
  artifacts: Artifact[];
  diagnostics: Diagnostic[];
  /** The text of each briefing, to show places in it. */
  texts: Texts;
  /** What the machine lacked, each once; the files that needed it are missing, all others are there. */
  lacks: UserError[];
}

/** Throws a UsageError or UserError; what is wrong in a briefing is in the diagnostics. */
export async function build(files: readonly string[], options: BuildOptions): Promise<Built> {
  const wanted = options.formats ?? USUAL_FORMATS;
  // The browser takes as long to start as all else together: it starts while the briefings are read.
  const printer = lazily(options.openPrinter ?? openUsualPrinter);
  printer.open().catch(() => undefined);
  try {
    const sources = await Promise.all(files.map(load));
    const paint: Paint = async (job) => (await printer.open()).paint(job);
    const compiled = await Promise.all(
      sources.map(async (source) => drawAll(source, compile(source, options), { theme: options.theme ?? null, paint })),
    );
    const texts = new Map(sources.flatMap(textsOf));
    const sound = compiled.filter(({ diagnostics: found }) => !isStopped(found, options.strict === true));
    const jobs = sound.flatMap(({ source, decks, origin, diagnostics: found }) => {
      if (origin === null) return [];
      const report = collector(found, rulesOf(source));
      const guard = guardOf(origin.briefing, origin.assets, options.set ?? {});
      return decks.flatMap((deck) =>
        jobsFor({ deck, called: deck.briefing, source, report, found, guard }, wanted, options),
      );
    });
    refuseClashes(jobs);
    printer.expect(jobs.length);
    const { artifacts, lacks } = await runAll(jobs, options, printer);
    return { artifacts, diagnostics: compiled.flatMap((one) => one.diagnostics), texts, lacks };
  } finally {
    await printer.close();
  }
}

type Part = Omit<Job, 'path' | 'format'>;

function jobsFor(part: Part, names: readonly FormatName[], options: BuildOptions): Job[] {
  const { deck } = part;
  const stem = deck.audience === null ? deck.briefing : `${deck.briefing}.${deck.audience}`;
  return names.map((format) => ({
    ...part,
    path: join(options.out ?? 'decks', `${stem}.${formats[format].suffix}`),
    format,
  }));
}

/** Two decks in one file would silently be one: some file systems do not tell upper from lower case. */
function refuseClashes(jobs: readonly Job[]): void {
  const seen = new Map<string, Job>();
  for (const job of jobs) {
    const other = seen.get(job.path.toLowerCase());
    if (other !== undefined)
      throw new UsageError(
        `two decks would be written to “${job.path}”`,
        'rename a briefing or an audience, or build them with different --out',
      );
    seen.set(job.path.toLowerCase(), job);
  }
}

async function runAll(jobs: readonly Job[], options: BuildOptions, { open, release }: Lazily) {
  const results = new Array<Artifact[] | UserError | null>(jobs.length).fill(null);
  const templates = jobs.length === 0 ? null : await loadTemplates();
  const queue = jobs.entries();
  const own = ownOnce();
  const fit = fitOnce();
  let [done, told] = [0, 0];
  // Whichever worker is faster, two runs say the same.
  const tellMade = () => {
    for (let result = results[told]; result != null; result = results[++told])
      for (const artifact of made(result))
        options.onProgress?.({ path: artifact.path, done, total: jobs.length, artifact });
  };
  const work = async () => {
    // Both workers draw from one iterator, so each job is done once.
    for (const [index, job] of queue) {
      if (templates === null) return;
      options.onProgress?.({ path: job.path, done, total: jobs.length, artifact: null });
      results[index] = await run(job, { ...options, templates, open, release, own, fit }).catch(lackOf);
      done++;
      tellMade();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs ?? 2) }, work));
  const lacks = new Map(results.flatMap((one) => (one instanceof UserError ? [[one.message, one] as const] : [])));
  return {
    artifacts: results.flatMap(made),
    lacks: [...lacks.values()],
  };
}

function made(result: Artifact[] | UserError | null): Artifact[] {
  return result === null || result instanceof UserError ? [] : result;
}

async function run(job: Job, means: Means): Promise<Artifact[]> {
  const made = await produce(job, means);
  for (const { path, bytes } of made) await writeAtomic(path, bytes);
  await forget(job, made, means);
  const { format, deck } = job;
  return made.map(({ path, bytes, pages }) => ({
    path,
    format,
    audience: deck.audience,
    bytes: bytes.byteLength,
    pages,
  }));
}
