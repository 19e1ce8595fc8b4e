/** One page of the browser: takes in a document, measures it, prints it. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { UserError } from '../diagnostics/user-error.ts';
import { bounded } from './bounded.ts';
import type { Facts, FontFacts } from './facts.ts';
import { gather } from './gather.ts';
import type { Times } from './times.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Sheet {
  /** Takes in a document, waits for its fonts and pictures, and measures it as it will be printed. */
  measure: (html: string, size: Size) => Promise<Facts>;
  /** Prints the document that was measured last. */
  print: (size: Size) => Promise<Uint8Array>;
  discard: () => void;
}

export async function openSheet(browser: Browser, times: Times): Promise<Sheet> {
  const page = await bounded(browser.newPage(), times.page, 'opening a page in the browser');
  await bounded(prepare(page), times.page, 'setting up a page in the browser');
  const alive = whileAlive(page);
  return {
    measure: async (html, size) => {
      await bounded(alive(load(page, html, size)), times.load, 'taking in the document');
      await bounded(alive(fontsReady(page)), times.fonts, 'loading the fonts');
      const facts = await bounded(alive(page.evaluate(gather)), times.measure, 'measuring the slides');
      refuseLackingFonts(facts.fonts);
      return facts;
    },
    print: (size) => bounded(alive(pdf(page, size)), times.print, 'printing'),
    discard: () => void page.close().catch(() => {}),
  };
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
  await page.setViewport(size);
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
