/**
 * The browser of a run, as a printer. In: a whole HTML document. Out: its pages as PDF, and what was measured on
 * them. One browser, a few pages that are used again; no network, no files, no scripts of the document.
 */

import { UserError } from '../diagnostics/user-error.ts';
import type { Paint } from '../draw/means.ts';
import type { Facts } from './facts.ts';
import { findBrowser } from './find.ts';
import { type Frame, frames } from './frames.ts';
import { type Launched, launch } from './launch.ts';
import type { Machine } from './machine.ts';
import { paint } from './paint.ts';
import { pool } from './pool.ts';
import type { OnProgress } from './progress.ts';
import { openSheet, type Sheet, type Size, SLIDE } from './sheet.ts';
import { TIMES, type Times } from './times.ts';

export interface Printer {
  /** Prints a document of pages of this size in CSS px; the facts were gathered in the same page before printing. */
  print: (html: string, size: Size) => Promise<{ bytes: Uint8Array; facts: Facts }>;
  measure: (html: string) => Promise<Facts>;
  /** Measures slides that are put into a document which stays open for others that belong there. */
  measureIn: (frame: Frame, slides: string) => Promise<Facts>;
  /** Lays a document out, and asks it something: the question runs in the page and is sent there as text. */
  ask: <T>(html: string, size: Size, question: () => T) => Promise<T>;
  /** A picture of each slide in PNG, so many times as large as it is in CSS px. */
  shoot: (html: string, scale: number) => Promise<{ pictures: Uint8Array[]; facts: Facts }>;
  /** Draws what only a browser can. */
  paint: Paint;
  close: () => Promise<void>;
}

export interface PrinterOptions {
  machine: Machine;
  /** The browser that the user named; null for whichever is found. */
  named: string | null;
  onProgress?: OnProgress;
  /** Told in one line of what works otherwise than it should. */
  onNote?: (line: string) => void;
  times?: Times;
}

/** Throws a UserError where this machine cannot print. */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const { machine, named, onProgress, onNote, times = TIMES } = options;
  const launched = await launch(await findBrowser(machine, named, onProgress), machine, times);
  const close = async () => {
    launched.kill();
    await launched.ended;
  };
  const { use, measureIn } = lenders(launched, times);
  try {
    // The first page is opened while others still prepare what it shall print.
    await use(async () => {});
  } catch (thrown) {
    await close();
    throw thrown;
  }
  if (launched.unsandboxed !== null) onNote?.(`the browser runs without its sandbox: ${launched.unsandboxed}`);
  return {
    print: (html, size) =>
      use(async (sheet) => {
        const facts = await sheet.measure(html, size);
        return { bytes: await sheet.print(size), facts };
      }),
    measure: (html) => use((sheet) => sheet.measure(html, SLIDE)),
    measureIn,
    ask: (html, size, question) => use((sheet) => sheet.ask(html, size, question)),
    shoot: (html, scale) =>
      use(async (sheet) => {
        const facts = await sheet.measure(html, { ...SLIDE, scale });
        return { pictures: await sheet.shoot(facts.slides.length), facts };
      }),
    paint: (job) => paint(launched.browser, job, times).catch(told),
    close,
  };
}

/** More pages than this only wait for each other. */
const AT_A_TIME = 4;

/** A page keeps some 5 MB of each document that it was given: after so many, another takes its place. */
const DOCUMENTS = 25;

/** Lends pages, each for a piece of work, which ends with the browser at the latest. */
function lenders({ browser, ended }: Launched, times: Times) {
  const crashed = ended.then(() => {
    throw gone();
  });
  // Nobody may be waiting when it happens.
  crashed.catch(() => {});
  const open = () => Promise.race([openSheet(browser, times), crashed]);
  const sheets = pool(open, AT_A_TIME, DOCUMENTS);
  const inFrames = frames(open);
  const use = <T>(work: (sheet: Sheet) => Promise<T>) =>
    sheets.use((sheet) => Promise.race([work(sheet), crashed])).catch(told);
  const measureIn: typeof inFrames = (frame, slides) => Promise.race([inFrames(frame, slides), crashed]).catch(told);
  return { use, measureIn };
}

/** What Puppeteer says of a wire that broke, in other words. */
function told(thrown: unknown): never {
  const isOfTheWire =
    thrown instanceof Error && /Target closed|Session closed|Connection closed|detached/i.test(thrown.message);
  throw isOfTheWire ? gone() : thrown;
}

function gone(): UserError {
  return new UserError(
    'the browser ended in the middle of its work',
    'try again, with --jobs 1 if memory is short; “npx briefdeck doctor” shows what works here',
    'browser-crashed',
  );
}
