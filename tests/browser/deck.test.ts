import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck } from '../../src/deck/types.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { plainText } from '../../src/text/inline.ts';
import { useBrowser } from './support/browser.ts';
import { draw, foundingDeck, openDeck, shown, waitForSlide, watchedPage } from './support/deck.ts';

const { browser, writeFile } = useBrowser();

let deck: Deck;
let html: string;
let address: string;
let speakerAddress: string;
const idOf = (index: number) => deck.slides.at(index)?.id ?? '';

beforeAll(async () => {
  deck = await foundingDeck('executive');
  html = await draw(deck, 'screen');
  address = writeFile(html);
  speakerAddress = writeFile(await draw(deck, 'speaker'));
});

async function open(suffix = '') {
  const watched = await watchedPage(await browser());
  await openDeck(watched.page, address + suffix);
  return watched.page;
}

describe('from disk, without a network', () => {
  test.each(['screen', 'speaker'])(
    'the %s file asks for nothing but itself and has nothing to complain of',
    async (medium) => {
      const { page, requests, messages } = await watchedPage(await browser());
      const file = medium === 'screen' ? address : speakerAddress;
      await openDeck(page, file);
      for (const _ of deck.slides) await page.keyboard.press('PageDown');
      await page.keyboard.press('End');
      await waitForSlide(page, idOf(-1));
      await page.keyboard.press('o');
      await page.keyboard.press('Escape');
      await page.keyboard.press('b');
      expect(requests).toEqual([file]);
      expect(messages).toEqual([]);
    },
  );

  test('what was not in the file when it was made does not run and does not show', async () => {
    const page = await open();
    const result = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      document.body.append(script);
      const box = document.createElement('div');
      box.innerHTML = '<p style="color: red">text</p>';
      document.body.append(box);
      return [document.title, box.firstElementChild && getComputedStyle(box.firstElementChild).color];
    });
    expect(result[0]).toBe(deck.title);
    expect(result[1]).not.toBe('rgb(255, 0, 0)');
  });
});

test('the file for the screen has no word of the notes', () => {
  const notes = deck.slides.flatMap((slide) => slide.notes.map(plainText));
  expect(notes.length).toBeGreaterThan(5);
  expect(notes.filter((words) => html.includes(words.slice(0, 40)))).toEqual([]);
  expect(html.includes('class="notes"')).toBe(false);
});

describe('moving about', () => {
  test('keys go forward, back, to the ends and to a page by its number', async () => {
    const page = await open();
    const places: string[] = [];
    for (const key of ['ArrowRight', 'Space', 'ArrowLeft', 'End', 'Home', '4', 'Enter'] as const) {
      await page.keyboard.press(key);
      places.push(await shown(page));
    }
    expect(places).toEqual([idOf(1), idOf(2), idOf(1), idOf(-1), idOf(0), idOf(0), idOf(3)]);
  });

  test('an address names a slide, and follows along', async () => {
    const page = await open(`#${idOf(3)}`);
    expect(await shown(page)).toBe(idOf(3));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((hash) => location.hash === hash, {}, `#${idOf(4)}`);
  });

  test('a link leads to its slide, and the back button returns', async () => {
    const page = await open(`#${idOf(1)}`);
    const target = await page.$eval('.slide.present a[href^="#"]', (link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(target).not.toBe(idOf(1));
    await page.click('.slide.present a[href^="#"]');
    await waitForSlide(page, target);
    await page.goBack();
    await waitForSlide(page, idOf(1));
  });

  test('a slide with steps shows them one by one', async () => {
    const page = await open();
    const slide = await page.$eval('.slide:has(.fragment)', (one) => one.id);
    await page.evaluate((id) => location.assign(`#${id}`), slide);
    await waitForSlide(page, slide);
    await page.keyboard.press('ArrowRight');
    expect(
      await page.$$eval('.present .fragment', (all) => all.map((one) => getComputedStyle(one).visibility)),
    ).toEqual(['visible', 'hidden', 'hidden', 'hidden']);
  });

  test('the overview shows all slides in rows and goes to the chosen one', async () => {
    const page = await open();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reveal.overview');
    const rects = await page.$$eval('.slides > .slide', (all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()),
    );
    expect(new Set(rects.map(({ top }) => Math.round(top))).size).toBeGreaterThan(2);
    expect(rects.every(({ left, right }) => left >= 0 && right <= 1280)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await shown(page)).toBe(idOf(4));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reveal:not(.overview)');
    expect(await shown(page)).toBe(idOf(4));
  });

  test('the table of keys opens with its character and keeps the keys to itself', async () => {
    const page = await open();
    await page.keyboard.type('?');
    expect(await page.$eval('.deck-help', (help) => help.hasAttribute('open'))).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe(idOf(0));
    await page.keyboard.press('Escape');
    await page.waitForSelector('.deck-help:not([open])');
    expect(await page.$('.reveal.overview')).toBeNull();
  });

  test('the bar works for those who have only a pointer', async () => {
    const page = await open();
    await page.mouse.move(300, 300);
    await page.waitForSelector('.deck-bar.awake');
    await page.click('[data-do="next"]');
    expect(await shown(page)).toBe(idOf(1));
  });
});

describe('for everyone', () => {
  test('the deck is a document to screen readers, with one slide at a time', async () => {
    const page = await open();
    expect(await page.$('[role="application"]')).toBeNull();
    expect(await page.$$eval('.slides > .slide:not([aria-hidden])', (all) => all.length)).toBe(1);
    await page.keyboard.press('ArrowRight');
    const title = deck.slides[1]?.title ?? '';
    await page.waitForFunction((text) => document.querySelector('[aria-live]')?.textContent?.includes(text), {}, title);
  });

  test('slides fade in, but not for those who asked for stillness', async () => {
    const page = await open();
    const fade = () => page.$eval('.slide.present', (slide) => getComputedStyle(slide).transitionDuration);
    expect(await fade()).toBe('0.16s');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await fade()).toBe('0s');
  });

  test.each([
    [1920, 1080],
    [1024, 768],
    [390, 844],
    [844, 390],
  ])('a window of %i × %i shows the whole slide', async (width, height) => {
    const { page } = await watchedPage(await browser());
    await page.setViewport({ width, height });
    await openDeck(page, address);
    const { left, right, top, bottom } = await page.$eval('.slide.present', (slide) =>
      slide.getBoundingClientRect().toJSON(),
    );
    // reveal.js rounds the scale to hundredths.
    expect([left, top, width - right, height - bottom].every((gap) => gap > -10)).toBe(true);
    expect(Math.min(left + width - right, top + height - bottom)).toBeLessThan(20);
  });

  test('without scripts all slides stand one below the other, at the width of the window', async () => {
    const { page } = await watchedPage(await browser());
    await page.setViewport({ width: 640, height: 700 });
    await page.setJavaScriptEnabled(false);
    await page.goto(address);
    const slides = await page.$$eval('.slides > .slide', (all) =>
      all.map((one) => ({
        ...one.getBoundingClientRect().toJSON(),
        seen: one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      })),
    );
    expect(slides.filter(({ seen, width }) => seen && width > 580 && width <= 640)).toHaveLength(deck.slides.length);
    expect(slides.every(({ top }, i) => i === 0 || top >= (slides[i - 1]?.bottom ?? 0))).toBe(true);
  });
});

test('the print dialog gets one page a slide with all its steps, wherever the deck is just then', async () => {
  const page = await open();
  await page.keyboard.press('End');
  await page.keyboard.press('o');
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.map(({ width, height }) => [width, height])).toEqual(deck.slides.map(() => [960, 540]));
  const steps = await page.$$eval('.fragment', (all) =>
    all.map((one) => one.textContent?.trim().split(/\s+/).at(-1) ?? ''),
  );
  expect(steps.length).toBeGreaterThan(0);
  const text = JSON.stringify(pages);
  expect(steps.filter((word) => !text.includes(word))).toEqual([]);
});
