/** Briefings in, files out: load, compile, export, with one browser for the whole run. */
import { basename, join } from 'node:path';
import { load } from './briefing/load.ts';
import { rulesOf } from './briefing/rules.ts';
import { type Source, textsOf } from './briefing/source.ts';
import type { Printer } from './browser/printer.ts';
import { openUsualPrinter } from './browser/usual.ts';
import { type Guard, guardOf } from './check/leak.ts';
import { type Own, ownWords } from './check/own.ts';
import { type Choices, compile } from './compile.ts';
import type { Deck } from './deck/types.ts';
import { collector, type Diagnostic, isStopped, type Report } from './diagnostics/diagnostic.ts';
import type { Texts } from './diagnostics/position.ts';
import { UsageError } from './diagnostics/usage-error.ts';
import { UserError } from './diagnostics/user-error.ts';
import type { Press } from './export/define.ts';
import { type FormatName, formats, USUAL_FORMATS } from './export/index.ts';
import { isProven } from './export/prove.ts';
import { writeAtomic } from './export/write.ts';
import { generator } from './package.ts';
import { loadTemplates, templatesFor } from './render/templates.ts';
import { themeFor } from './theme/dress.ts';

export interface BuildOptions extends Choices {
  formats?: readonly FormatName[];
  /** The folder for the files; made where it is missing. */
  out?: string;
  /** A theme for all decks, whatever the briefing says. */
  theme?: string;
  /** How many files are made at a time. */
  jobs?: number;
  /** Warnings count as errors: nothing is written. */
  strict?: boolean;
  /** Seconds since 1970 to date the files with; default: the date of the briefing. */
  epoch?: number | null;
  /** Opens the browser; called once at most, and only where a format is printed. Default: the first that is found. */
  openPrinter?: () => Promise<Printer>;
  /** Told of each file before it is made and after. */
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

interface Job {
  path: string;
  format: FormatName;
  deck: Deck;
  source: Source;
  report: Report;
  guard: Guard;
}

/** Throws a UsageError or UserError; what is wrong in a briefing is in the diagnostics. */
export async function build(files: readonly string[], options: BuildOptions): Promise<Built> {
  const wanted = options.formats ?? USUAL_FORMATS;
  // The browser takes as long to start as all else together: it starts while the briefings are read.
  const printer = lazily(options.openPrinter ?? openUsualPrinter);
  if (wanted.some((name) => formats[name].printed)) printer.open().catch(() => undefined);
  try {
    const sources = await Promise.all(files.map(load));
    const compiled = sources.map((source) => ({ source, ...compile(source, options) }));
    const diagnostics = compiled.flatMap((one) => one.diagnostics);
    const texts = new Map(sources.flatMap(textsOf));
    const sound = compiled.filter(({ diagnostics: found }) => !isStopped(found, options.strict === true));
    const jobs = sound.flatMap(({ source, decks, origin }) => {
      if (origin === null) return [];
      const report = collector(diagnostics, rulesOf(source));
      const guard = guardOf(origin.briefing, origin.assets, options.set ?? {});
      return decks.flatMap((deck) => jobsFor({ deck, source, report, guard }, wanted, options.out));
    });
    refuseClashes(jobs);
    const printed = jobs.filter(({ format }) => formats[format].printed).length;
    const { artifacts, lacks } = await runAll(jobs, options, closingAfter(printed, printer));
    return { artifacts, diagnostics, texts, lacks };
  } finally {
    await printer.close();
  }
}

type Part = Pick<Job, 'deck' | 'source' | 'report' | 'guard'>;

function jobsFor(part: Part, names: readonly FormatName[], out = 'decks'): Job[] {
  const { deck } = part;
  const stem = deck.audience === null ? deck.briefing : `${deck.briefing}.${deck.audience}`;
  return names.map((format) => ({ path: join(out, `${stem}.${formats[format].suffix}`), format, ...part }));
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

async function runAll(jobs: readonly Job[], options: BuildOptions, open: () => Promise<Printer>) {
  const results = new Array<Artifact | UserError | null>(jobs.length).fill(null);
  const templates = jobs.length === 0 ? null : await loadTemplates();
  const queue = jobs.entries();
  const own = ownOnce();
  let done = 0;
  const work = async () => {
    // Both workers draw from one iterator, so each job is done once.
    for (const [index, job] of queue) {
      if (templates === null) return;
      options.onProgress?.({ path: job.path, done, total: jobs.length, artifact: null });
      const result = await run(job, { ...options, templates, open, own }).catch(lackOf);
      done++;
      results[index] = result;
      const artifact = result instanceof UserError ? null : result;
      if (artifact !== null) options.onProgress?.({ path: job.path, done, total: jobs.length, artifact });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs ?? 2) }, work));
  const lacks = new Map(results.flatMap((one) => (one instanceof UserError ? [[one.message, one] as const] : [])));
  return {
    artifacts: results.filter((one) => one !== null && !(one instanceof UserError)) as Artifact[],
    lacks: [...lacks.values()],
  };
}

/** What the machine lacks costs only the files that need it; anything else is a bug and ends the run. */
function lackOf(thrown: unknown): UserError {
  if (thrown instanceof UserError) return thrown;
  throw thrown;
}

type Means = BuildOptions & {
  templates: Press['templates'];
  open: () => Promise<Printer>;
  own: ReturnType<typeof ownOnce>;
};

async function run({ path, format, deck, source, report, guard }: Job, means: Means): Promise<Artifact | null> {
  const theme = await themeFor(deck, source.path, report, means.theme);
  const press: Press = {
    theme,
    templates: await templatesFor(theme, means.templates),
    printer: means.open,
    date: dateOf(deck, means.epoch ?? null),
    generator,
    report,
  };
  const product = await formats[format].make(deck, press);
  if (product === null) return null;
  const file = { name: basename(path), bytes: product.bytes, deck, format: formats[format] };
  if (!(await isProven(file, { guard, own: await means.own(deck, press), report }))) return null;
  await writeAtomic(path, product.bytes);
  return { path, format, audience: deck.audience, bytes: product.bytes.byteLength, pages: product.pages };
}

/** The product's own words, read once a language and theme. */
function ownOnce() {
  const known = new Map<string, Promise<Own>>();
  return (deck: Deck, { theme, templates }: Press) => {
    const key = `${deck.lang} ${theme.key}`;
    const own = known.get(key) ?? ownWords(deck, theme, templates);
    known.set(key, own);
    return own;
  };
}

/** Never the clock: the same briefing makes the same bytes tomorrow. */
function dateOf(deck: Deck, epoch: number | null): Date | null {
  if (epoch !== null) return new Date(epoch * 1000);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(deck.date ?? '') ? new Date(`${deck.date}T00:00:00Z`) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

interface Lazily {
  open: () => Promise<Printer>;
  close: () => Promise<void>;
}

function lazily(openPrinter: () => Promise<Printer>): Lazily {
  let opening: Promise<Printer> | null = null;
  let closing: Promise<void> | null = null;
  const close = async () => (await opening?.catch(() => null))?.close();
  return {
    open: () => {
      opening ??= openPrinter();
      return opening;
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** A browser takes its time to end: after the last print it does so while that file is finished and checked. */
function closingAfter(prints: number, { open, close }: Lazily): () => Promise<Printer> {
  let left = prints;
  return async () => {
    const printer = await open();
    const print: Printer['print'] = async (html, size) => {
      const printed = await printer.print(html, size);
      if (--left === 0) close().catch(() => undefined);
      return printed;
    };
    return { ...printer, print };
  };
}
