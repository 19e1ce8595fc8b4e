/** One page of the browser: takes in a document, measures it, prints it. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { UserError } from '../diagnostics/user-error.ts';
import { bounded } from './bounded.ts';
import type { Facts, FontFacts } from './facts.ts';
import { gather } from './gather.ts';
import { putterIn } from './put.ts';
import { tell } from './tell.ts';
import { thin } from './thin.ts';
import type { Times } from './times.ts';

export interface Size {
  width: number;
  height: number;
  /** Dots a CSS px, where a picture is taken. */
  scale?: number;
}

/** The page of a deck. */
export const SLIDE: Size = { width: 1280, height: 720 };

export interface Sheet {
  /** Takes in a document, waits for its fonts and pictures, and measures it as it will be printed. */
  measure: (html: string, size: Size) => Promise<Facts>;
  /** Takes in a document without slides. Slides that are put into it are measured, and taken out again. */
  frame: (html: string) => Promise<(slides: string) => Promise<Facts>>;
  /** Takes in a document, waits for its fonts, and asks it something. */
  ask: <T>(html: string, size: Size, question: () => T) => Promise<T>;
  /** A picture of each of so many slides of the document that was measured last. */
  shoot: (count: number) => Promise<Uint8Array[]>;
  /** Prints the document that was measured last. */
  print: (size: Size) => Promise<Uint8Array>;
  discard: () => void;
}

export async function openSheet(browser: Browser, times: Times): Promise<Sheet> {
  const page = await bounded(browser.newPage(), times.page, 'opening a page in the browser');
  await bounded(prepare(page), times.page, 'setting up a page in the browser');
  const alive = whileAlive(page);
  /** What is on the page, and what was measured of it: a deck is printed as it was when it was found to fit. */
  let last: { html: string; size: Size; facts: Facts } | null = null;
  const take = async (html: string, size: Size) => {
    last = null;
    await bounded(alive(load(page, html, size)), times.load, 'taking in the document');
    await bounded(alive(fontsReady(page)), times.fonts, 'loading the fonts');
  };
  return {
    measure: async (html, size) => {
      if (last !== null && last.html === html && isSame(last.size, size)) return last.facts;
      await take(html, size);
      const facts = await bounded(alive(page.evaluate(gather)), times.measure, 'measuring the slides');
      refuseLackingFonts(facts.fonts);
      last = { html, size, facts };
      return facts;
    },
    frame: async (html) => {
      await take(html, SLIDE);
      const put = await bounded(alive(putterIn(page)), times.page, 'setting up a page in the browser');
      return async (slides) => {
        const facts = await bounded(alive(put(slides)), times.measure, 'measuring the slides');
        refuseLackingFonts(facts.fonts);
        return facts;
      };
    },
    ask: async (html, size, question) => {
      await take(html, size);
      return (await bounded(alive(page.evaluate(question)), times.measure, 'measuring the page')) as never;
    },
    shoot: (count) => bounded(alive(pictures(page, count)), times.print, 'taking pictures'),
    print: async (size) => {
      // What is on the page is not what was measured any more, for whoever measures it again.
      last = null;
      await bounded(alive(fontsOfMargins(page)), times.fonts, 'loading the fonts');
      await bounded(alive(page.evaluate(thin)), times.load, 'taking pictures down to size');
      await bounded(alive(page.evaluate(tell)), times.load, 'telling what the parts of the document are');
      return bounded(alive(pdf(page, size)), times.print, 'printing');
    },
    discard: () => void page.close().catch(() => {}),
  };
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height && (one.scale ?? 1) === (other.scale ?? 1);
}

async function prepare(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await Promise.all([
    refuseRequests(session),
    page.setOfflineMode(true),
    page.setJavaScriptEnabled(false),
    page.emulateMediaType('print'),
  ]);
}

/**
 * Whatever would leave the document fails at once; what is inside it, as `data:`, never asks. “Aborted”, since after
 * that a page which was to be left stays as it is, where after any other failure it becomes a page that says so.
 */
export async function refuseRequests(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** A page whose process has crashed answers nothing more, not even with an error. */
function whileAlive(page: Page): <T>(work: Promise<T>) => Promise<T> {
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', () => reject(pageCrashed()));
  });
  crashed.catch(() => {});
  return (work) => Promise.race([work, crashed]);
}

function pageCrashed(): UserError {
  return new UserError(
    'the browser could not hold the document and gave up',
    'use smaller pictures, or a machine with more memory',
    'browser-crashed',
  );
}

async function load(page: Page, html: string, size: Size): Promise<void> {
  const { scale = 1, ...viewport } = size;
  await page.setViewport({ ...viewport, deviceScaleFactor: scale });
  // What a document says of its own security would hold for the next one, were that written into the same page.
  await page.goto('about:blank', { timeout: 0 });
  // Our own bound is around it; Puppeteer's would end with an error that says less.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
}

async function fontsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** What stands in the margins of pages is laid out while they are printed: too late to load a font for it. */
async function fontsOfMargins(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const unloaded = [...document.fonts].filter(({ status }) => status === 'unloaded');
    await Promise.all(unloaded.map((font) => font.load().catch(() => {})));
  });
}

function refuseLackingFonts(fonts: readonly FontFacts[]): void {
  const lacking = fonts.filter(({ status }) => status !== 'loaded');
  if (lacking.length === 0) return;
  const names = [
    ...new Set(
      lacking.map(({ family, weight, style }) => `“${family}” ${weight}${style === 'normal' ? '' : ` ${style}`}`),
    ),
  ];
  throw new UserError(
    `the browser could not load the font ${names.join(', ')}`,
    'the font must be inside the document: check the font files that the theme or brand names',
    'font-missing',
  );
}

/** One after the other, as slides stand below each other. */
async function pictures(page: Page, count: number): Promise<Uint8Array[]> {
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const taken: Uint8Array[] = [];
  for (let at = 0; at < count; at++) {
    const clip = { x: 0, y: at * height, width, height };
    taken.push(await page.screenshot({ type: 'png', clip, captureBeyondViewport: true, optimizeForSpeed: false }));
  }
  return taken;
}

function pdf(page: Page, { width, height }: Size): Promise<Uint8Array> {
  return page.pdf({
    width,
    height,
    // A document that says how large its pages are knows best; `verify` holds the result against the plan.
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    // The bookmarks are written from the plan.
    outline: false,
    // They were waited for, and by name.
    waitForFonts: false,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    timeout: 0,
  });
}
