/** The founding deck, drawn for tests, and pages that remember what went wrong in them. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { load } from '../../../src/briefing/load.ts';
import { compile } from '../../../src/compile.ts';
import type { Deck } from '../../../src/deck/types.ts';
import type { Medium } from '../../../src/render/medium.ts';
import { render } from '../../../src/render/render.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';

const FOUNDING = fileURLToPath(new URL('../../../briefings/openai-microsoft.yaml', import.meta.url));

export async function foundingDeck(audience: string): Promise<Deck> {
  const { decks } = compile(await load(FOUNDING), { audiences: [audience] });
  const [deck] = decks;
  if (deck === undefined) throw new Error(`the founding briefing has no deck for “${audience}”`);
  return deck;
}

export async function draw(deck: Deck, medium: Medium): Promise<string> {
  return render(deck, await loadTheme(null, FOUNDING), await loadTemplates(), medium);
}

interface Watched {
  page: Page;
  /** All that the page asked for. */
  requests: string[];
  /** All that it said on the console, errors and what its policy kept out among them. */
  messages: string[];
}

/** A page without a network; nothing is loaded yet. */
export async function watchedPage(browser: Browser): Promise<Watched> {
  const page = await browser.newPage();
  const watched: Watched = { page, requests: [], messages: [] };
  await page.setViewport({ width: 1280, height: 720 });
  await page.setOfflineMode(true);
  page.on('request', (request) => request.url().startsWith('data:') || watched.requests.push(request.url()));
  page.on('console', (message) => watched.messages.push(message.text()));
  page.on('pageerror', (error) => watched.messages.push(String(error)));
  return watched;
}

/** Opens a deck and waits until it can be operated. */
export async function openDeck(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
}

/** The id of the slide on screen. */
export function shown(page: Page): Promise<string> {
  return page.$eval('.slides > .present', (slide) => slide.id);
}

export async function waitForSlide(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`.slides > .present[id="${id}"]`);
}
