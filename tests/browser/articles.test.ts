/** Articles on screens as narrow as those of telephones: nothing is wider, and everything can be read. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { drawAll } from '../../src/draw/all.ts';
import { articleHtml } from '../../src/export/article.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { compiled, sourceOf } from '../support/briefing.ts';
import { pressWithoutPrinter } from '../support/press.ts';
import { useBrowser } from './support/browser.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => ({
  month: `2025-${String(i + 1).padStart(2, '0')}`,
  ready: 40 + i,
}));
const COLUMNS = ['Vessel', 'Built', 'Passengers', 'Crossings', 'On time', 'Cancelled', 'Remarks'];

const slide = (title: string, ...blocks: object[]) => ({ title, blocks });

const BRIEFING = JSON.stringify({
  briefing: '1',
  title: 'The boats of the northern crossing, and what became of them in the second quarter',
  classification: 'Confidential',
  summary: 'A second boat would mend it.',
  sources: [{ id: 'log', title: 'Logs', url: `https://example.com/${'a-long-address/'.repeat(9)}` }],
  takeaways: [{ text: 'It needs a boat.' }],
  sections: [
    {
      title: 'Time',
      slides: [
        slide('A table', { table: { columns: COLUMNS, rows: [COLUMNS, COLUMNS.map((one) => `${one} 1,234`)] } }),
        slide('A chart', { chart: { type: 'column', data: MONTHS, title: 'Days ready' } }),
        slide('A code', { code: { code: `const answer = ${'someFunction('.repeat(9)}1;`, lang: 'ts' } }),
        slide('A formula', {
          math: 'x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a} + \\sum_{i=0}^{n} (a_i + b_i + c_i + d_i)',
        }),
        slide('A diagram', {
          diagram: { dot: 'digraph { rankdir=LR; a -> b -> c -> d -> e -> f -> g }', alt: 'a to g' },
        }),
        slide('Metrics', { metrics: ['One', 'Two', 'Three', 'Four'].map((label) => ({ value: '1,234,567', label })) }),
        slide('Sides', {
          compare: { columns: ['Hire', 'Buy', 'Wait'].map((title) => ({ title, points: ['It costs 1[^log]'] })) },
        }),
        slide('Days', {
          timeline: MONTHS.slice(0, 5).map(({ month }) => ({ when: month, what: 'Donaudampfschifffahrt' })),
        }),
        slide('A word', { text: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2) }),
      ],
    },
  ],
});

const WIDTH = 390;
/** In px: a drawing is better seen as a whole, with labels that fingers can enlarge, than cut off where its names stand. */
const LEAST = { text: 11, drawing: 8 };
const { openFile } = useBrowser();

let page: Page;

beforeAll(async () => {
  const drawn = await drawAll(sourceOf(BRIEFING), compiled(BRIEFING));
  expect(drawn.diagnostics).toEqual([]);
  const [deck] = drawn.decks;
  if (deck === undefined) return expect.unreachable();
  const [theme, templates] = await Promise.all([loadTheme('broadsheet', '.'), loadTemplates()]);
  const [product] = await articleHtml.make(deck, pressWithoutPrinter({ theme, templates }));
  page = await openFile(new TextDecoder().decode(product?.bytes), { width: WIDTH, height: 844 });
});

test('the page does not scroll sideways, and nothing that cannot be scrolled reaches beyond its edge', async () => {
  const facts = await page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isHeld = (element: Element | null): boolean =>
      element !== null && element !== document.body && (scrolls(element) || isHeld(element.parentElement));
    const out = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !isHeld(element.parentElement),
    );
    return {
      width: document.documentElement.scrollWidth,
      out: out.slice(0, 5).map((element) => element.outerHTML.slice(0, 90)),
    };
  });
  expect(facts).toEqual({ width: WIDTH, out: [] });
});

test('no text is smaller than can be read', async () => {
  const small = await page.evaluate((least) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { textContent: text, parentElement: element } = walker.currentNode;
      if (element === null || text === null || text.trim() === '' || !element.checkVisibility()) continue;
      // Raised and lowered signs are smaller in every text, and formulas have theirs.
      if (element.closest('sup, sub, .katex, .visually-hidden') !== null) continue;
      const px = sizeOf(element);
      if (px < (element.closest('svg') === null ? least.text : least.drawing))
        found.push(`${px.toFixed(1)} ${text.trim().slice(0, 30)}`);
    }
    return found;

    function sizeOf(element: Element): number {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (element instanceof SVGGraphicsElement) return size * Math.abs(element.getScreenCTM()?.d ?? 1);
      return size * ((element as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1);
    }
  }, LEAST);
  expect(small).toEqual([]);
});

test('the rules that a theme draws on its pages do not cross drawings', async () => {
  const drawn = await page.$$eval('.stage .page', (pages) =>
    pages.flatMap((one) => ['::before', '::after'].map((part) => getComputedStyle(one, part).content)),
  );
  expect(drawn.length).toBeGreaterThan(0);
  expect([...new Set(drawn)]).toEqual(['none']);
});
