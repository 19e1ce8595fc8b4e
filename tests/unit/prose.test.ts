/** Which formats are made of slides that fit their pages, and which of the deck as it was planned. */
import { expect, test } from 'vitest';
import { guardOf } from '../../src/check/leak.ts';
import { withRemedies } from '../../src/deck/remedy.ts';
import type { Deck } from '../../src/deck/types.ts';
import type { FormatName } from '../../src/export/index.ts';
import { ownOnce, produce } from '../../src/produce.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { compiled, sourceOf } from '../support/briefing.ts';

const BRIEFING = `briefing: 1
title: Divided
sections:
  - title: The section
    slides:
      - {title: The points, blocks: [{points: [One, Two, Three]}]}
  - {title: Alone, blocks: [{text: Words}]}
`;

/** What a format is made into where the points need three pages. */
async function madeInto(format: FormatName): Promise<string> {
  const { decks, origin } = compiled(BRIEFING);
  const [deck] = decks;
  if (deck === undefined || origin === null) throw new Error('the briefing of this test is wrong');
  const found: string[] = [];
  const guard = guardOf(origin.briefing, origin.assets, {});
  const job = { path: 'a', format, deck, called: 'a', source: sourceOf(BRIEFING), found: [], guard };
  const [product] = await produce(
    { ...job, report: (code) => found.push(code) },
    {
      templates: await loadTemplates(),
      open: () => Promise.reject(new Error('nothing is printed here')),
      release: () => undefined,
      own: ownOnce(),
      fit: async (planned: Deck) => withRemedies(planned, new Map([['the-points', { density: null, cuts: [1, 2] }]])),
    },
  );
  expect(found).toEqual([]);
  return new TextDecoder().decode(product?.bytes);
}

const timesIn = (text: string, word: string | RegExp) => text.split(word).length - 1;

test('Markdown has each headline once, below the title of a section that shows one slide', async () => {
  const text = await madeInto('markdown');
  expect(text.match(/^#+ .*$/gm)).toEqual(['# Divided', '## The section', '### The points', '## Alone']);
  expect(text).toContain('- One\n- Two\n- Three');
});

test('an article has them so, too, each above its text', async () => {
  const text = await madeInto('article-html');
  const body = text.slice(text.indexOf('<body'));
  expect(body).not.toMatch(/\(\d\/3\)/);
  const headings = [...body.matchAll(/<(h[23])[^>]* id="([^"]+)"/g)].map(([, level, id]) => `${level} ${id}`);
  expect(headings).toEqual(['h2 the-section', 'h3 the-points', 'h2 alone']);
  expect(timesIn(body, 'The section')).toBe(1);
});

test('what goes along with slides has their pages', async () => {
  expect(timesIn(await madeInto('html'), '<section class="slide"')).toBe(2 + 3 + 1);
  expect((await madeInto('prompter')).match(/^## \d+ · The points.*$/gm)).toHaveLength(3);
  expect(JSON.parse(await madeInto('json')).slides).toHaveLength(2 + 3 + 1);
});
