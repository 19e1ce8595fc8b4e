/** Briefings in, files out: load, compile, export, with one browser for the whole run. */
import { basename, join } from 'node:path';
import { load } from './briefing/load.ts';
import { rulesOf } from './briefing/rules.ts';
import { type Source, textsOf } from './briefing/source.ts';
import { type Lazily, lazily } from './browser/lazily.ts';
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
import { chosen, type PrintChoices } from './export/choices.ts';
import type { Press, Product } from './export/define.ts';
import { type Fit, fitOnce, unfitted } from './export/fitted.ts';
import { type FormatName, formats, USUAL_FORMATS } from './export/index.ts';
import { isProven } from './export/prove.ts';
import { writeAtomic } from './export/write.ts';
import { generator } from './package.ts';
import { loadTemplates } from './render/templates.ts';
import { loadTheme } from './theme/load.ts';

export interface BuildOptions extends Choices, PrintChoices {
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
  /** As it was planned. */
  deck: Deck;
  source: Source;
  report: Report;
  /** What was found in its briefing so far. */
  found: readonly Diagnostic[];
  guard: Guard;
}

/** Throws a UsageError or UserError; what is wrong in a briefing is in the diagnostics. */
export async function build(files: readonly string[], options: BuildOptions): Promise<Built> {
  const wanted = options.formats ?? USUAL_FORMATS;
  // The browser takes as long to start as all else together: it starts while the briefings are read.
  const printer = lazily(options.openPrinter ?? openUsualPrinter);
  printer.open().catch(() => undefined);
  try {
    const sources = await Promise.all(files.map(load));
    const compiled = sources.map((source) => ({ source, ...compile(source, options) }));
    const texts = new Map(sources.flatMap(textsOf));
    const sound = compiled.filter(({ diagnostics: found }) => !isStopped(found, options.strict === true));
    const jobs = sound.flatMap(({ source, decks, origin, diagnostics: found }) => {
      if (origin === null) return [];
      const report = collector(found, rulesOf(source));
      const guard = guardOf(origin.briefing, origin.assets, options.set ?? {});
      return decks.flatMap((deck) => jobsFor({ deck, source, report, found, guard }, wanted, options));
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
  const results = new Array<Artifact[] | UserError>(jobs.length).fill([]);
  const templates = jobs.length === 0 ? null : await loadTemplates();
  const queue = jobs.entries();
  const own = ownOnce();
  const fit = fitOnce();
  let done = 0;
  const work = async () => {
    // Both workers draw from one iterator, so each job is done once.
    for (const [index, job] of queue) {
      if (templates === null) return;
      options.onProgress?.({ path: job.path, done, total: jobs.length, artifact: null });
      const result = await run(job, { ...options, templates, open, release, own, fit }).catch(lackOf);
      done++;
      results[index] = result;
      for (const artifact of result instanceof UserError ? [] : result)
        options.onProgress?.({ path: job.path, done, total: jobs.length, artifact });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs ?? 2) }, work));
  const lacks = new Map(results.flatMap((one) => (one instanceof UserError ? [[one.message, one] as const] : [])));
  return {
    artifacts: results.flatMap((one) => (one instanceof UserError ? [] : one)),
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
  release: () => void;
  own: ReturnType<typeof ownOnce>;
  fit: Fit;
};

async function run(job: Job, means: Means): Promise<Artifact[]> {
  const { path, format, source, report, found } = job;
  const release = once(means.release);
  const press: Press = {
    theme: await loadTheme(means.theme ?? job.deck.theme, source.path),
    templates: means.templates,
    printer: means.open,
    release,
    scale: means.scale ?? 1,
    date: dateOf(job.deck, means.epoch ?? null),
    generator,
    report,
  };
  const fitting = means.fit(job.deck, press);
  const fitted = await (formats[format].printed ? fitting : fitting.catch(unfitted(job.deck, report)).finally(release));
  if (isStopped(found, means.strict === true)) return [];
  const deck = chosen(fitted, format, means);
  const made = await formats[format].make(deck, press).finally(release);
  const products = made.map((one) => ({ ...one, path: partOf(path, one.part) }));
  const own = await means.own(deck, press);
  for (const product of unlike(products)) if (!(await isSound(product, { ...job, deck }, own))) return [];
  for (const product of products) await writeAtomic(product.path, product.bytes);
  return products.map(({ path, bytes, pages }) => ({
    path,
    format,
    audience: deck.audience,
    bytes: bytes.byteLength,
    pages,
  }));
}

/** `q3.board.NN.png` is `q3.board.07.png` for the part “07”. */
function partOf(path: string, part = ''): string {
  return part === '' ? path : path.replace(/NN(\.\w+)$/, `${part}$1`);
}

/** Pictures of one document are searched once. */
function unlike<P extends Product>(products: readonly P[]): P[] {
  const first = products[0]?.drawnFrom;
  return products.filter(({ drawnFrom }, i) => i === 0 || drawnFrom === undefined || drawnFrom !== first);
}

function isSound(
  { path, bytes, drawnFrom }: Product & { path: string },
  { deck, format, guard, report }: Job,
  own: Own,
) {
  return isProven(
    { name: basename(path), bytes: drawnFrom ?? bytes, deck, format: formats[format] },
    { guard, own, report },
  );
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** The product's own words, read once a language and theme. */
function ownOnce() {
  const known = new Map<string, Promise<Own>>();
  return (deck: Deck, { theme, templates }: Press) => {
    const key = `${deck.lang} ${theme.name}`;
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
