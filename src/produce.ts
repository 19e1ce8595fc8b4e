/**
 * One deck to the files of one format: fitted to its pages, made, and searched for leaks. Nothing is written here, so that
 * whoever asked can still decide against it.
 */
import { basename } from 'node:path';
import type { Source } from './briefing/source.ts';
import type { Printer } from './browser/printer.ts';
import { reportCharacters } from './check/characters.ts';
import type { Guard } from './check/leak.ts';
import { type Own, ownWords } from './check/own.ts';
import { asProse } from './deck/prose.ts';
import type { Deck } from './deck/types.ts';
import { type Diagnostic, isStopped, type Report } from './diagnostics/diagnostic.ts';
import { UserError } from './diagnostics/user-error.ts';
import { chosen, type PrintChoices } from './export/choices.ts';
import type { Press, Product } from './export/define.ts';
import { type Fit, unfitted } from './export/fitted.ts';
import { type FormatName, formats } from './export/index.ts';
import { isProven } from './export/prove.ts';
import { removeFormer } from './export/write.ts';
import { generator } from './package.ts';
import { templatesFor } from './render/templates.ts';
import { themeFor } from './theme/dress.ts';

/** A file to be made. */
export interface Job {
  path: string;
  format: FormatName;
  /** As it was planned. */
  deck: Deck;
  /** The words that belong into its name, besides its audience. */
  called: string;
  source: Source;
  report: Report;
  /** What was found in its briefing so far. */
  found: readonly Diagnostic[];
  guard: Guard;
}

/** What a user chooses for all files of a run. */
export interface ProduceOptions extends PrintChoices {
  /** A theme for all decks, whatever the briefing says. */
  theme?: string;
  /** Warnings count as errors: nothing is written. */
  strict?: boolean;
  /** Seconds since 1970 to date the files with; default: the date of the briefing. */
  epoch?: number | null;
}

/** What all files of a run are made with. */
export interface Means extends ProduceOptions {
  templates: Press['templates'];
  open: () => Promise<Printer>;
  /** Says that one of the files asks nothing more of the browser. */
  release: () => void;
  own: ReturnType<typeof ownOnce>;
  fit: Fit;
}

/** Removes what a former run made of slides that are gone, once all files of a job are written. */
export async function forget({ path, format }: Job, made: readonly Made[], { slides }: Means): Promise<void> {
  const isWhole = made.length > 0 && slides === undefined;
  if (!isWhole || !formats[format].suffix.startsWith('NN')) return;
  await removeFormer(
    path,
    made.map((one) => one.path),
  );
}

/** A file with its place. */
export interface Made {
  path: string;
  bytes: Uint8Array;
  pages: number | null;
}

/** None where the deck is not to be handed over: why is reported. Throws a UserError where the machine lacks something. */
export async function produce(job: Job, means: Means): Promise<Made[]> {
  const { path, format, source, report, found } = job;
  const release = once(means.release);
  const theme = await themeFor(job.deck, source.path, report, means.theme);
  const press: Press = {
    theme,
    templates: await templatesFor(theme, means.templates),
    printer: means.open,
    release,
    scale: means.scale ?? 1,
    date: dateOf(job.deck, means.epoch ?? null),
    generator,
    report,
  };
  const shown = await deckFor(job, means, press);
  if (isStopped(found, means.strict === true)) return [];
  const deck = chosen(shown, format, means);
  const made = await formats[format].make(deck, press).finally(release);
  const products = made.map((one) => ({ ...one, path: partOf(path, one.part) }));
  const own = await means.own(deck, press);
  for (const product of unlike(products)) if (!(await isSound(product, { ...job, deck }, own))) return [];
  // What is found while a file is made counts as well.
  return isStopped(found, means.strict === true) ? [] : products;
}

/** What is read as a text needs no pages that fit; all else is what fits, or, where nothing is printed, as it was planned. */
async function deckFor({ deck, format, report }: Job, means: Means, press: Press): Promise<Deck> {
  const { prose, printed } = formats[format];
  if (prose && printed) await reportCharacters(deck, press.theme, report);
  if (prose) return asProse(deck);
  const fitting = means.fit(deck, press);
  return printed ? fitting : fitting.catch(unfitted(deck, report)).finally(press.release);
}

/** What the machine lacks costs only the files that need it; anything else is a bug and ends the run. */
export function lackOf(thrown: unknown): UserError {
  if (thrown instanceof UserError) return thrown;
  throw thrown;
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
  { path, bytes, drawnFrom, texts }: Product & { path: string },
  { deck, format, called, guard, report }: Job,
  own: Own,
) {
  return isProven(
    { name: basename(path), called, bytes: drawnFrom ?? bytes, texts, deck, format: formats[format] },
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
export function ownOnce() {
  const known = new Map<string, Promise<Own>>();
  return (deck: Deck, { theme, templates }: Press) => {
    const hasMath = Object.keys(deck.drawings.math).length > 0;
    const key = `${deck.lang} ${theme.key} ${hasMath}`;
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
