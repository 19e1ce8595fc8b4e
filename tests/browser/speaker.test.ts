import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Deck } from '../../src/deck/types.ts';
import { plainText } from '../../src/text/inline.ts';
import { useBrowser } from './support/browser.ts';
import { draw, foundingDeck, openDeck, shown, waitForSlide, watchedPage } from './support/deck.ts';

const { browser, writeFile } = useBrowser();

let deck: Deck;
let address: string;
let messages: string[] = [];
const idOf = (index: number) => deck.slides.at(index)?.id ?? '';
const notesOf = (index: number) => (deck.slides.at(index)?.notes ?? []).map(plainText).join('');

beforeAll(async () => {
  deck = await foundingDeck('executive');
  address = writeFile(await draw(deck, 'speaker'));
});

afterEach(() => expect(messages).toEqual([]));

/** The deck, and the speaker view that its key opens. */
async function openBoth(suffix = ''): Promise<{ page: Page; view: Page }> {
  const watched = await watchedPage(await browser());
  const { page } = watched;
  ({ messages } = watched);
  await openDeck(page, address + suffix);
  const opening = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  await page.keyboard.press('s');
  const view = await opening;
  if (view === null) throw new Error('no window opened');
  view.on('console', (message) => messages.push(message.text()));
  view.on('pageerror', (error) => messages.push(String(error)));
  await view.waitForSelector('.speaker-now .slide');
  return { page, view };
}

/** The ids of the slides that the view shows: this one and the next. */
function inView(view: Page): Promise<string[]> {
  return view.$$eval('.speaker .slide', (slides) => slides.map(({ id }) => id));
}

async function waitForView(view: Page, id: string): Promise<void> {
  await view.waitForSelector(`.speaker-now .slide[id="${id}"]`);
}

test('the view shows this slide, the next and the notes; the deck shows no notes', async () => {
  const { page, view } = await openBoth(`#${idOf(2)}`);
  expect(await inView(view)).toEqual([idOf(2), idOf(3)]);
  expect(notesOf(2)).not.toBe('');
  expect(await view.$eval('.speaker-notes', (notes) => notes.textContent)).toBe(notesOf(2));
  expect(await view.$eval('.speaker-place', (place) => place.textContent)).toBe(`3 / ${deck.total}`);
  expect(await page.$$eval('.notes', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
});

test('keys in either window move both', async () => {
  const { page, view } = await openBoth();
  await view.keyboard.press('ArrowRight');
  await waitForView(view, idOf(1));
  expect(await shown(page)).toBe(idOf(1));
  await page.bringToFront();
  await page.keyboard.press('ArrowRight');
  await waitForView(view, idOf(2));
  await view.bringToFront();
  await view.keyboard.press('End');
  await waitForView(view, idOf(-1));
  expect(await inView(view)).toEqual([idOf(-1)]);
  await view.keyboard.press('b');
  await page.waitForSelector('.reveal.paused');
  await view.waitForSelector('.speaker-black:not([hidden])');
});

test('what comes next can be the next step of this slide', async () => {
  const { page, view } = await openBoth();
  const id = await page.$eval('.slide:has(.fragment)', (slide) => slide.id);
  await page.evaluate((target) => location.assign(`#${target}`), id);
  await waitForView(view, id);
  await view.keyboard.press('ArrowRight');
  await view.waitForFunction(() => document.querySelectorAll('.speaker-now .fragment.visible').length === 1);
  expect(await inView(view)).toEqual([id, id]);
  expect(await view.$$eval('.speaker-next .fragment.visible', (all) => all.length)).toBe(2);
});

test('either window can be loaded again', async () => {
  const { page, view } = await openBoth(`#${idOf(3)}`);
  await view.reload();
  await waitForView(view, idOf(3));
  await page.reload();
  await page.waitForSelector('.reveal.ready');
  await view.keyboard.press('ArrowLeft');
  await waitForView(view, idOf(2));
  expect(await shown(page)).toBe(idOf(2));
});

describe('time', () => {
  test('runs from the first move on, and can be stopped and set back', async () => {
    const { view } = await openBoth();
    const label = () => view.$eval('[data-timer="toggle"] span', (button) => button.textContent);
    expect(await label()).toBe('Start');
    await view.keyboard.press('ArrowRight');
    await waitForView(view, idOf(1));
    expect(await label()).toBe('Pause');
    await view.waitForFunction(() => document.querySelector('.speaker-elapsed')?.textContent !== '0:00');
    await view.keyboard.press('t');
    expect(await label()).toBe('Start');
    await view.keyboard.press('r');
    expect(await view.$eval('.speaker-elapsed', (time) => time.textContent)).toBe('0:00');
  });

  test('is held against the plan', async () => {
    const { page, view } = await openBoth();
    const verdictAfter = async (minutes: number) => {
      // Where the view keeps the time that was spent before it was loaded.
      await view.evaluate((spent) => history.replaceState({ spent, since: null }, ''), minutes * 60_000);
      await view.reload();
      await view.waitForFunction(() => document.querySelector('.speaker-pace')?.textContent !== '');
      return view.$eval('.speaker-pace', (pace) => pace.textContent?.replace('\u00a0', ' '));
    };
    expect(deck.minutes).toBe(10);
    await page.keyboard.press('End');
    expect(await verdictAfter(10)).toBe('On time');
    expect(await verdictAfter(13)).toBe('3 min behind');
    await page.keyboard.press('Home');
    expect(await verdictAfter(5)).toMatch(/^[45] min behind$/);
  });
});

test('a blocked window is told on the slide, until the next key', async () => {
  const watched = await watchedPage(await browser());
  const { page } = watched;
  ({ messages } = watched);
  await page.evaluateOnNewDocument(() => {
    window.open = () => null;
  });
  await openDeck(page, address);
  await page.keyboard.press('s');
  await page.waitForSelector('.deck-message:not([hidden])');
  expect(await page.$eval('.deck-message', (message) => message.textContent)).toMatch(/blocked.*pop-up/);
  await page.keyboard.press('ArrowRight');
  expect(await page.$('.deck-message:not([hidden])')).toBeNull();
});

test('a view whose deck was closed says so, and so does one without a deck', async () => {
  const { page, view } = await openBoth();
  await page.close();
  await view.waitForFunction(() => document.querySelector('.speaker-trouble')?.textContent?.includes('was closed'));
  const { page: alone } = await watchedPage(await browser());
  await alone.goto(`${address}?speaker`);
  await alone.waitForFunction(() =>
    document.querySelector('.speaker-trouble')?.textContent?.includes('without its deck'),
  );
});

test('the deck takes orders only from the window that it opened', async () => {
  const { page, view } = await openBoth();
  await page.evaluate(() => window.postMessage({ speaker: 'last' }, '*'));
  await view.keyboard.press('ArrowRight');
  await waitForSlide(page, idOf(1));
  expect(await shown(page)).toBe(idOf(1));
});
