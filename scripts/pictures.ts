/** Pictures of the slides of a document as they are on paper, small: for the gallery, the docs and the pixel tests. */
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';

export interface SlidePicture {
  /** The id of the slide. */
  id: string;
  png: PNG;
}

const SLIDE = { width: 1280, height: 720 };

/** A browser draws no picture of any height: so many slides are taken at a time. */
const AT_A_TIME = 20;

/** `html` is a document for print; `width` that of each picture in px. */
export async function picturesOf(browser: Browser, html: string, width: number): Promise<SlidePicture[]> {
  const page = await openPage(browser, html, width / SLIDE.width);
  try {
    const places = await page.$$eval('.slide', (slides) =>
      slides.map((slide) => ({ id: slide.id, y: slide.getBoundingClientRect().top + window.scrollY })),
    );
    const pictures: SlidePicture[] = [];
    for (let first = 0; first < places.length; first += AT_A_TIME)
      pictures.push(...(await takeRow(page, places.slice(first, first + AT_A_TIME), width)));
    return pictures;
  } finally {
    await page.close();
  }
}

async function openPage(browser: Browser, html: string, scale: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  await page.setViewport({ ...SLIDE, deviceScaleFactor: scale });
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return page;
}

/** Slides that lie below each other, in one shot, cut apart: far faster than a shot for each. */
async function takeRow(page: Page, places: readonly { id: string; y: number }[], width: number) {
  const top = places[0]?.y ?? 0;
  const bottom = (places.at(-1)?.y ?? 0) + SLIDE.height;
  const shot = await page.screenshot({ clip: { x: 0, y: top, width: SLIDE.width, height: bottom - top } });
  const whole = PNG.sync.read(Buffer.from(shot));
  const scale = width / SLIDE.width;
  const height = Math.round(SLIDE.height * scale);
  return places.map(({ id, y }) => {
    const png = new PNG({ width, height });
    PNG.bitblt(whole, png, 0, Math.round((y - top) * scale), width, height, 0, 0);
    return { id, png };
  });
}
