/** What is drawn ahead of the pages, as browsers and paper show it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { overflowIn } from '../../src/check/overflow.ts';
import type { Deck } from '../../src/deck/types.ts';
import { drawAll } from '../../src/draw/all.ts';
import { compiled, sourceOf } from '../support/briefing.ts';
import { useBrowser } from './support/browser.ts';
import { draw, openDeck, watchedPage } from './support/deck.ts';
import { usePrinter } from './support/printer.ts';

const { browser, writeFile } = useBrowser();
const printer = usePrinter();

const CODE = `\tif (a < b && c) {\n\n    return "“quoted”  text";   // ${'long '.repeat(60)}\n}`;
const BRIEFING = JSON.stringify({
  briefing: '1',
  title: 'Drawn',
  sections: [
    {
      title: 'One',
      slides: [
        {
          id: 'code',
          title: 'Code',
          blocks: [{ code: { code: CODE, lang: 'ts', highlight: '1,3-4', steps: 'true' } }],
        },
        {
          id: 'math',
          title: 'Math',
          blocks: [{ math: '\\sqrt{\\frac{a}{b}} = \\sum_{i=0}^n \\mathbb{R}_i \\Bigl(x\\Bigr)' }],
        },
        {
          id: 'dot',
          title: 'Dot',
          blocks: [{ diagram: { dot: 'digraph { a [label="Über uns"]; a -> b }', alt: 'a to b' } }],
        },
        {
          id: 'qr',
          title: 'QR',
          blocks: [{ qr: 'https://example.org/x' }, { callout: { text: 'See', icon: 'star' } }],
        },
      ],
    },
  ],
});

let deck: Deck;

beforeAll(async () => {
  const drawn = await drawAll(sourceOf(BRIEFING), compiled(BRIEFING));
  expect(drawn.diagnostics).toEqual([]);
  deck = drawn.decks[0] as Deck;
});

describe('on a screen', () => {
  test('nothing is asked for, and nothing is refused by the policy of the page', async () => {
    const { page, messages, requests } = await watchedPage(await browser());
    const address = writeFile(await draw(deck, 'screen'));
    await openDeck(page, address);
    for (const _ of deck.slides) await page.keyboard.press('PageDown');
    expect([messages, requests]).toEqual([[], [address]]);
    const code = await page.$eval('#code pre', (pre) => pre.textContent);
    expect(code).toBe(`${CODE}\n`);
    expect(await page.$eval('#math math', (math) => math.querySelectorAll('mfrac, msqrt').length)).toBe(2);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((font) => font.family.startsWith('KaTeX')).map(({ family }) => family),
    );
    expect(loaded).toContain('KaTeX_AMS');
    expect(loaded).not.toContain('KaTeX_Fraktur');
  });

  test('steps set off one part of the code after the other', async () => {
    const { page } = await watchedPage(await browser());
    await openDeck(page, `${writeFile(await draw(deck, 'screen'))}#/code`);
    const grounds = () =>
      page.$$eval('#code .line', (lines) =>
        lines.map((line) => getComputedStyle(line).backgroundColor !== 'rgba(0, 0, 0, 0)'),
      );
    expect(await grounds()).toEqual([false, false, false, false]);
    await page.keyboard.press('ArrowRight');
    expect(await grounds()).toEqual([true, false, false, false]);
    await page.keyboard.press('ArrowRight');
    expect(await grounds()).toEqual([true, false, true, true]);
    await page.keyboard.press('ArrowRight');
    expect(await page.$eval('.slides > .present', (slide) => slide.id)).toBe('math');
  });
});

test('on paper all of it fits, long lines of code and roots of formulas too', async () => {
  const facts = await (await printer()).measure(await draw(deck, 'print'));
  expect(overflowIn(facts, deck)).toEqual([]);
});

test('a caption takes no room from a table that it lacks then', async () => {
  const rows = Array.from({ length: 3 }, (_, i) => [`Row ${i}`, String(i)]);
  const table = (count: number, caption: string) => ({ columns: ['Item', 'Now'], rows: rows.slice(0, count), caption });
  const captions = ['In millions', 'In millions, without what was sold. '.repeat(6).trim()];
  const blocks = captions.flatMap((caption) => [1, 3].map((count) => [{ table: table(count, caption) }]));
  const slides = blocks.map((all, i) => ({
    title: `Costs ${i}`,
    blocks: [...all, ...(i > 1 ? [{ text: 'Below' }] : [])],
  }));
  const text = JSON.stringify({ briefing: '1', title: 'Tables', sections: [{ title: 'All', slides }] });
  const [tables] = compiled(text).decks as [Deck];
  expect(overflowIn(await (await printer()).measure(await draw(tables, 'print')), tables)).toEqual([]);
});

test('a program that draws gets its description, without a network, and its drawing loses its own styles', async () => {
  const program = `globalThis.mermaid = {
    initialize: (settings) => { globalThis.seen = settings.size; },
    render: async (id, source) => {
      const reached = await fetch('https://example.org/').then(() => 'yes', () => 'no');
      return { svg: '<svg id="' + id + '" viewBox="0 0 9 9"><style>.n text { fill: #123456 }</style><g class="n"><text font-size="3">' +
        [source, seen, reached].join(' ') + '</text></g></svg>' };
    },
  };`;
  const { paint } = await printer();
  const painted = await paint({ source: 'a to b', program, settings: { size: 7 }, css: '' });
  const svg = 'svg' in painted ? painted.svg : '';
  expect(svg).toContain('a to b 7 no');
  expect(svg).toContain('fill="rgb(18, 52, 86)"');
  expect(svg).not.toMatch(/<style|class=/);
});

test('what such a program cannot read is told with its line', async () => {
  const program = `globalThis.mermaid = { initialize: () => {}, render: async () => {
    throw Object.assign(new Error("Parse error on line 2:\\n...\\nExpecting 'A', got 'B'"), { hash: { loc: { first_line: 2 } } });
  } };`;
  const { paint } = await printer();
  const painted = await paint({ source: 'x', program, settings: {}, css: '' });
  expect(painted).toEqual({ problem: 'syntax error near B', line: 2 });
});

test('the field of scenarios has its labels beside its axes, where a text runs from right to left too', async () => {
  const scenarios = [45, 35, 20].map((likelihood, i) => ({
    name: `תרחיש ${i}`,
    text: 'עיכוב',
    likelihood,
    impact: 'high',
  }));
  const sections = [{ title: 'מה עלול להשתבש', blocks: [{ scenarios }] }];
  const [field] = compiled(JSON.stringify({ briefing: '1', title: 'ספרייה', lang: 'he', sections })).decks as [Deck];
  expect(overflowIn(await (await printer()).measure(await draw(field, 'print')), field)).toEqual([]);
});
