/** A leak is found in what is drawn, too: in code torn into coloured pieces, in the words of a diagram. */
import { beforeAll, expect, test } from 'vitest';
import { guardOf } from '../../../src/check/leak.ts';
import { ownWords } from '../../../src/check/own.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { drawAll } from '../../../src/draw/all.ts';
import { html } from '../../../src/export/html.ts';
import { isProven } from '../../../src/export/prove.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { compiled, sourceOf } from '../../support/briefing.ts';

const BRIEFING = `
briefing: 1
title: The plan
audiences: {board: {}, staff: {}}
sections:
  - title: One
    slides:
      - title: For everyone
        blocks:
          - code: {code: "const open = 'to all of us';", lang: ts}
          - math: E = mc^2
          - diagram: {dot: "digraph { shop -> store }", alt: The shop leads to the store}
      - title: For few
        for: board
        blocks:
          - code: {code: "const price = negotiate('Northwind', 4711);", lang: ts}
          - diagram: {dot: 'digraph { a [label="Sell the plant"]; a -> b }', alt: A sale}
`;

let decks: Deck[];

beforeAll(async () => {
  const paint = () => Promise.reject(new Error('no browser here'));
  const drawn = await drawAll(sourceOf(BRIEFING), compiled(BRIEFING), { paint });
  expect(drawn.diagnostics).toEqual([]);
  decks = drawn.decks;
});

/** Codes of what is found in the deck of the board, handed to the staff with these changes. */
async function judged(change: (text: string) => string): Promise<string[]> {
  const { origin } = compiled(BRIEFING);
  const deck = decks.find(({ audience }) => audience === 'staff');
  if (origin === null || deck === undefined) throw new Error('the briefing of this test is wrong');
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const templates = await loadTemplates();
  const printer = () => Promise.reject(new Error('nothing is printed here'));
  const press = {
    theme,
    templates,
    printer,
    date: null,
    generator: 'test',
    release: () => undefined,
    scale: 1,
    report: () => undefined,
  };
  const [product] = await html.make(deck, press);
  const bytes = new TextEncoder().encode(change(new TextDecoder().decode(product?.bytes)));
  const found: string[] = [];
  const own = await ownWords(deck, theme, templates);
  const guard = guardOf(origin.briefing, origin.assets, {});
  const file = { name: 'briefing.staff.html', bytes, deck, format: html };
  await isProven(file, { guard, own, report: (code) => found.push(code) });
  return found;
}

test('a deck with drawings is handed over as it is', async () => {
  expect(await judged((text) => text)).toEqual([]);
});

test.each([
  [
    'code in pieces',
    '<span data-role="plain">const price = </span><span data-role="name">negotiate</span>(<span data-role="string">\'North</span><span>wind\'</span>',
  ],
  ['a word of a diagram', '<svg><text x="1">Sell the plant</text></svg>'],
  ['a word of a diagram in pieces', '<svg><text><tspan>Sell </tspan><tspan>the plant</tspan></text></svg>'],
])('%s is found', async (_, leak) => {
  expect(await judged((text) => text.replace('</section>', `${leak}</section>`))).toEqual(['leak']);
});
