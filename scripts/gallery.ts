/**
 * The gallery: one page that shows the deck of all layouts in every theme, and the briefings of this repository as
 * each audience sees them. For people to look at before they believe that a change is a good one.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { load } from '../src/briefing/load.ts';
import { findBrowser } from '../src/browser/find.ts';
import { launch } from '../src/browser/launch.ts';
import { thisMachine } from '../src/browser/machine.ts';
import { TIMES } from '../src/browser/times.ts';
import { compile } from '../src/compile.ts';
import type { Deck } from '../src/deck/types.ts';
import { drawAll } from '../src/draw/all.ts';
import { packageRoot, shippedThemes } from '../src/package.ts';
import { render } from '../src/render/render.ts';
import { loadTemplates } from '../src/render/templates.ts';
import { loadTheme } from '../src/theme/load.ts';
import { indexedPng } from './indexed-png.ts';
import { picturesOf, type SlidePicture } from './pictures.ts';
import { contactSheet } from './sheet.ts';

const OUT = join(packageRoot, 'gallery');
const LAYOUTS = join(packageRoot, 'tests/golden/decks/gallery/briefing.yaml');
const BRIEFINGS = join(packageRoot, 'briefings');

/** Wide enough to judge a page by. */
const WIDTH = 960;

interface Shown {
  title: string;
  theme: string;
  deck: Deck;
}

export async function gallery(words: readonly string[]): Promise<void> {
  const machine = thisMachine();
  const launched = await launch(await findBrowser(machine, null), machine, TIMES);
  try {
    if (words.includes('--readme')) await makeReadme(launched.browser);
    else await makeGallery(launched.browser, words);
  } finally {
    launched.kill();
    await launched.ended;
  }
}

async function makeGallery(browser: Browser, only: readonly string[]): Promise<void> {
  const parts = (await everything()).filter(
    ({ title }) => only.length === 0 || only.some((word) => title.includes(word)),
  );
  const sections: string[] = [];
  for (const part of parts) {
    const folder = `${part.theme}-${part.deck.briefing}${part.deck.audience === null ? '' : `-${part.deck.audience}`}`;
    mkdirSync(join(OUT, folder), { recursive: true });
    const pictures = await take(browser, part, WIDTH);
    for (const { id, png } of pictures) writeFileSync(join(OUT, folder, `${id}.png`), PNG.sync.write(png));
    sections.push(sectionOf(part.title, folder, pictures));
  }
  writeFileSync(join(OUT, 'index.html'), pageOf(sections));
  console.log(`${parts.length} decks in ${join(OUT, 'index.html')}`);
}

/** The layouts in every theme, then each briefing for each audience. */
async function everything(): Promise<Shown[]> {
  const layouts = await decksOf(LAYOUTS);
  const files = readdirSync(BRIEFINGS).filter((name) => name.endsWith('.yaml'));
  const briefings = await Promise.all(files.map((name) => decksOf(join(BRIEFINGS, name))));
  return [
    ...shippedThemes.flatMap((theme) => layouts.map((deck) => ({ title: `Layouts, ${theme}`, theme, deck }))),
    ...briefings.flat().map((deck) => ({ title: `${deck.briefing}, ${deck.audience}`, theme: 'boardroom', deck })),
  ];
}

async function decksOf(path: string): Promise<Deck[]> {
  const source = await load(path);
  const { decks, diagnostics } = await drawAll(source, compile(source));
  if (decks.length === 0) throw new Error(`${basename(path)}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return decks;
}

async function take(browser: Browser, { theme, deck }: Shown, width: number): Promise<SlidePicture[]> {
  const html = await render(deck, await loadTheme(theme, packageRoot), await loadTemplates(), 'print');
  return picturesOf(browser, html, width);
}

/** What the README shows: nine pages of the briefings of this repository. */
const PAGES: readonly [briefing: string, audience: string, slides: readonly string[]][] = [
  ['openai-microsoft', 'technical', ['cover', 'arc', 'pillars', 'experts']],
  ['quarterly-review', 'leadership', ['headline-numbers', 'outer-marl', 'route-table', 'customer', 'takeaways']],
];

async function makeReadme(browser: Browser): Promise<void> {
  const shown = await everything();
  const pages: PNG[] = [];
  for (const [briefing, audience, slides] of PAGES) {
    const part = shown.find(({ deck }) => deck.briefing === briefing && deck.audience === audience);
    const pictures = part === undefined ? [] : await take(browser, part, 640);
    pages.push(...slides.flatMap((id) => pictures.find((picture) => picture.id === id)?.png ?? []));
  }
  const path = join(packageRoot, 'docs/pictures/pages.png');
  mkdirSync(join(packageRoot, 'docs/pictures'), { recursive: true });
  writeFileSync(path, indexedPng(contactSheet(pages, 3)));
  console.log(path);
}

function sectionOf(title: string, folder: string, pictures: readonly SlidePicture[]): string {
  const figures = pictures.map(
    ({ id }) =>
      `<figure><img src="${folder}/${encodeURIComponent(id)}.png" alt="" loading="lazy"><figcaption>${id}</figcaption></figure>`,
  );
  return `<section><h2>${title}</h2><div>${figures.join('\n')}</div></section>`;
}

function pageOf(sections: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>
body { margin: 24px; background: #888; font: 14px/1.4 sans-serif; }
section > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px; }
figure { margin: 0; } img { width: 100%; display: block; }
</style>${sections.join('\n')}`;
}
