/** Documents on paper as they come out of the printer, read by pdf.js: a reader that shares no code with us. */

import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Press, Product } from '../../src/export/define.ts';
import { type FormatName, formats } from '../../src/export/index.ts';
import { sealer } from '../../src/export/sealed.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { ABOUT, EXPECTED, SIZE, slides } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const LONG = Array.from({ length: 60 }, (_, i) => `Sentence ${i} says one thing, and then it says another.`).join(' ');

const BRIEFING = `briefing: 1
title: The ferry
lang: en-US
date: 2025-06-30
classification: Internal
summary: It runs late.
sources: [{id: log, title: Logs, url: https://example.com/logs}]
audiences: {board: {label: The board, minutes: 16}}
takeaways: [{text: It needs time, because: [late]}]
sections:
  - title: Time
    slides:
      - id: late
        title: It is late at low water
        handout: ${LONG}
        notes: ${LONG}
        minutes: 2
        blocks:
          - points: [The pier is far out, "The boat waits[^log]"]
      - title: Nobody is told
        notes: Wait for questions.
        blocks: [{table: {columns: [Day, Minutes], rows: [[Monday, "12"], [Friday, "19"]]}}]
  - {title: Money, blocks: [{text: It costs little.}]}
  - {title: People, blocks: [{text: "They wait, see [the pier](#late)."}]}
closing: {title: Decide, actions: [{what: Choose a pier, who: The board, by: July}]}
appendix: [{title: More, blocks: [{text: Much more.}]}]
`;

const printer = usePrinter();
const found: Diagnostic[] = [];
let press: Press;
let deck: Deck;

beforeAll(async () => {
  deck = deckOf(BRIEFING);
  const [theme, templates] = await Promise.all([loadTheme('midnight', '.'), loadTemplates()]);
  const report = collector(found);
  press = { theme, templates, printer, release: () => undefined, scale: 1, date: null, generator: 'test', report };
});

/** The files of the deck above, each made once. */
const once = new Map<FormatName, Promise<readonly Product[]>>();

function made(format: FormatName, of: Deck = deck): Promise<readonly Product[]> {
  if (of !== deck) return make(format, of);
  const making = once.get(format) ?? make(format, of);
  once.set(format, making);
  return making;
}

async function make(format: FormatName, of: Deck): Promise<readonly Product[]> {
  const products = await formats[format].make(of, press);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return products;
}

async function opened(format: FormatName, of: Deck = deck): Promise<PDFDocumentProxy> {
  const [product] = await made(format, of);
  return getDocument({ data: new Uint8Array(product?.bytes ?? []), verbosity: 0 }).promise;
}

async function texts(document: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ');
    }),
  );
}

const PRINTED = ['handout', 'notes', 'article', 'summary'] as const;

describe.each(PRINTED)('%s', (format) => {
  test('is on Letter where that is used, tagged, with its title', async () => {
    const document = await opened(format);
    const { info } = await document.getMetadata();
    const page = await document.getPage(1);
    expect(info).toMatchObject({ Title: 'The ferry', Language: 'en-US' });
    expect(page.view).toEqual([0, 0, 612, 792]);
    expect(JSON.stringify(await page.getStructTree())).toContain('"role":"H1"');
  });

  test('has the classification and the number of the page on every page', async () => {
    const pages = await texts(await opened(format));
    for (const [i, text] of pages.entries()) {
      expect(text).toContain('Internal');
      expect(text).toContain(`${i + 1} / ${pages.length}`);
    }
  });
});

describe('a handout', () => {
  test('goes on where a text is longer than its page, and says so', async () => {
    const pages = await texts(await opened('handout'));
    const at = pages.findIndex((text) => text.includes('Sentence 0 '));
    expect(pages[at]).toContain('The pier is far out');
    expect(pages[at + 1]).toContain('It is late at low water (cont.)');
    const all = pages.slice(at, at + 2).join(' ');
    expect(all.split('another.')).toHaveLength(61);
    for (let i = 0; i < 60; i++) expect(all.split(`${i} says`).length).toBeGreaterThan(1);
  });

  test('leads where its slides lead', async () => {
    const document = await opened('handout');
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    expect(links.map(({ url }) => url)).toContain('https://example.com/logs');
    const inside = links.filter(({ dest }) => dest !== null && dest !== undefined);
    expect(inside.length).toBeGreaterThan(5);
    for (const { dest } of inside) {
      const [page] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      expect(await document.getPageIndex(page)).toBeLessThan(document.numPages);
    }
  });

  test.each(['2up', '9up'] as const)('with %s has live text and its bookmarks', async (handout) => {
    const document = await opened('handout', { ...deck, print: { ...deck.print, handout } });
    const all = (await texts(document)).join(' ');
    for (const words of ['It is late at low water', 'Monday', 'Much more.', 'Choose a pier'])
      expect(all).toContain(words);
    const titles = (await document.getOutline()).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['The ferry', 'Time', 'Money', 'Appendix', 'Sources']));
  });

  test.each(['3up-lines', '4up'] as const)('with %s has its texts after the slides', async (handout) => {
    const document = await opened('handout', { ...deck, print: { ...deck.print, handout } });
    const pages = await texts(document);
    const at = pages.findIndex((text) => text.includes('About the slides 4 It is late at low water Sentence 0 says'));
    expect(at).toBeGreaterThan(1);
    expect(pages.slice(1, at).join(' ')).toContain('Much more.');
    const all = pages.slice(at).join(' ');
    for (let i = 0; i < 60; i++) expect(all.match(new RegExp(`\\b${i}\\s+says`, 'g'))).toHaveLength(1);
    expect(all).toContain('It is late at low water (cont.)');
    expect(pages.at(-1)).toContain('Logs');
    const [further] = (await document.getOutline()).slice(-2);
    expect(further?.title).toBe('About the slides');
    expect(await document.getPageIndex(further?.dest?.[0])).toBe(at);
  });
});

test('what is printed twice is the same to the byte', async () => {
  const [[first], [again]] = [await made('article'), await make('article', { ...deck })];
  expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
});

test('notes have the clock, and all that is to be said', async () => {
  const pages = await texts(await opened('notes'));
  const all = pages.join(' ');
  expect(all).toMatch(/0:00 – 0:\d\d/);
  expect(all).toContain('2 min');
  expect(all).toContain('(cont.)');
  for (let i = 0; i < 60; i++) expect(all).toContain(`Sentence ${i} says`);
});

test('the contents of an article name the pages that its headings are on', async () => {
  const pages = await texts(await opened('article'));
  const headings = ['It is late at low water', 'Nobody is told', 'Money', 'People', 'More', 'Sources'];
  for (const heading of headings) {
    const named = Number(new RegExp(`${heading} (\\d+)`).exec(pages[0] ?? '')?.[1]);
    expect([heading, pages[named - 1]?.includes(heading), named > 1]).toEqual([heading, true, true]);
  }
});

describe('PDF/UA', () => {
  const sealed = async (heading: string) => {
    const { bytes } = await (await printer()).print(slides({ one: heading }), SIZE);
    const expected = { ...EXPECTED, pages: 1, words: [['First']], outline: [] };
    const [product] = await sealer(deck, press)(bytes, { about: { ...ABOUT, outline: [] }, expected });
    return Buffer.from(product?.bytes ?? []).toString('latin1');
  };

  test('is claimed by all that is printed', async () => {
    for (const format of PRINTED) {
      const [product] = await made(format);
      expect(Buffer.from(product?.bytes ?? []).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
    expect(await sealed('<h1>First</h1>')).toContain('<pdfuaid:part>');
    expect(found).toEqual([]);
  });

  test('is not claimed where it does not hold, and what does not is named', async () => {
    const table = '<tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td></tr>';
    expect(await sealed(`<h1>First</h1><table>${table}</table>`)).not.toContain('<pdfuaid:part>');
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      [
        'barriers',
        'the PDF for “board” does not hold what PDF/UA-1 asks for: 09-004 on page 1, row 2 of a table has 1 column where the first has 2',
      ],
    ]);
    found.length = 0;
  });
});

test('a summary is one page, whatever there is to sum up, and tells what it leaves out', async () => {
  const takeaways = Array.from(
    { length: 70 },
    (_, i) => `  - Takeaway ${i} is something to keep in mind for long`,
  ).join('\n');
  const full = deckOf(BRIEFING.replace(/^takeaways: .*$/m, `takeaways:\n${takeaways}`));
  found.length = 0;
  const pages = await texts(await opened('summary', full));
  expect(pages).toHaveLength(1);
  const [told] = found;
  expect(told?.code).toBe('long-summary');
  const [, count] = /(\d+) takeaways/.exec(told?.message ?? '') ?? [];
  expect(pages[0]).toContain(`+ ${count} more in the full briefing`);
  expect(pages[0]).toContain(`Takeaway ${69 - Number(count)} `);
  expect(pages[0]).not.toContain(`Takeaway ${70 - Number(count)} `);
  found.length = 0;
});

test('a long classification is set over several lines, and leaves the number of the page alone', async () => {
  const words =
    'For the members of the board and those whom they have asked in writing to read it before they meet in July';
  const document = await opened('summary', { ...deck, classification: [{ type: 'text', value: words }] });
  const { items } = await (await document.getPage(1)).getTextContent();
  const foot = items.flatMap((item) => ('str' in item && /\S/.test(item.str) && item.transform[5] < 60 ? [item] : []));
  const lines = foot.filter(({ str }) => str.length > 12 && words.includes(str.trim()));
  const others = foot.filter(({ str }) => /^[\d/ ]+$/.test(str)).map(({ transform }) => Number(transform[4]));
  expect(lines.length).toBeGreaterThan(1);
  for (const { transform, width } of lines) expect(Number(transform[4]) + width).toBeLessThan(Math.max(...others));
});

test('pictures are as many as slides, as large as is asked for, and the same each time', async () => {
  const few = { ...deck, slides: deck.slides.slice(-2) };
  const pictures = await made('png', few);
  expect(pictures.map(({ part }) => part)).toEqual(
    ['08', 'A-1'].map((part) => (part === '08' ? String(deck.total).padStart(2, '0') : part)),
  );
  const [first] = pictures;
  const { width, height } = PNG.sync.read(Buffer.from(first?.bytes ?? []));
  expect([width, height]).toEqual([1280, 720]);
  const again = await made('png', few);
  expect(Buffer.from(again[0]?.bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
  const [double] = await formats.png.make(few, { ...press, scale: 2 });
  expect(PNG.sync.read(Buffer.from(double?.bytes ?? [])).width).toBe(2560);
});
