/** However much there is to say: pages that choose the size of their type have room for it in every theme. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { settle } from '../../src/check/settle.ts';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();
const words = (length: number) =>
  'The trains were full in the year in which they ended; '.repeat(9).slice(0, length).trim();

/** How many, how long, from how many slides each follows, and the most pages of takeaways. */
const AMOUNTS: readonly (readonly [number, number, number, number])[] = [
  [1, 300, 3, 1],
  [2, 200, 3, 1],
  [3, 190, 1, 1],
  [5, 110, 1, 1],
  [9, 140, 1, 3],
];

describe.each(['boardroom', 'broadsheet', 'midnight', 'plain'])('in %s', (name) => {
  test.each(AMOUNTS)('%i takeaways and actions of %i letters', async (count, length, refs, most) => {
    const { settled, told } = await settledIn(name, briefing(count, length, refs));
    expect(told).toEqual([]);
    expect(settled.slides.filter(({ role }) => role === 'takeaways').length).toBeLessThanOrEqual(most);
  });

  test('headlines take two lines at most', async () => {
    const sentence =
      'Decision investment passenger quarter harbour was investment will responsibility coordination ferries';
    const slides = [60, 70, 80, 90, 100].map((length) => ({
      title: sentence.slice(0, length).trim(),
      blocks: [{ text: words(50) }],
    }));
    const { told } = await settledIn(
      name,
      stringify({ briefing: '1', title: 'H', sections: [{ title: 'S', slides }] }),
    );
    expect(told).toEqual([]);
  });

  test('a cover of two authors breaks no date', async () => {
    const author = {
      name: 'Inés Zubizarreta Quiñones',
      role: 'Director of operations',
      org: 'Confederation of the river and all of its tributaries',
    };
    const deck = deckOf(
      stringify({
        briefing: '1',
        title: 'C',
        date: '2026-03-12',
        classification: 'For internal use only',
        authors: [author, author],
        sections: [{ title: 'S', slides: [{ title: 'One', blocks: [{ text: 'x' }] }] }],
      }),
    );
    const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(name, '.'), printer()]);
    const { slides } = await press.measure(await render(deck, theme, templates, 'print'));
    const date = slides[0]?.texts.find(({ text }) => text.includes('2026'));
    expect(date?.lines).toHaveLength(1);
  });

  test('large numbers leave room for what they say', async () => {
    const values = [['7718%'], ['€ 9,420,118'], ['4227 km', '11%'], ['42']];
    const slides = values.map((row) => ({
      title: words(20),
      blocks: [{ metrics: row.map((value) => ({ value, label: words(50) })) }],
    }));
    const { told } = await settledIn(
      name,
      stringify({ briefing: '1', title: 'N', sections: [{ title: 'S', slides }] }),
    );
    expect(told).toEqual([]);
  });
});

/** The deck as it comes out, and what is told of pages that are too full. */
async function settledIn(name: string, yaml: string): Promise<{ settled: Deck; told: Diagnostic[] }> {
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(name, '.'), printer()]);
  const measure = async (one: Deck) => press.measure(await render(one, theme, templates, 'print'));
  const told: Diagnostic[] = [];
  const settled = await settle(deckOf(yaml), measure, collector(told));
  return { settled, told: told.filter(({ code }) => ['overflow', 'overlap', 'long-headline'].includes(code)) };
}

function briefing(count: number, length: number, refs: number): string {
  const slides = ['a', 'b', 'c'].map((id) => ({ id, title: words(60), blocks: [{ text: words(100) }] }));
  const because = slides.slice(0, refs).map(({ id }) => id);
  const items = Array.from({ length: count }, () => words(length));
  return stringify({
    briefing: '1',
    title: 'Ends',
    takeaways: items.map((text) => ({ text, because })),
    sections: [{ title: 'Part', slides }],
    closing: {
      title: words(count * 12),
      text: words(length),
      actions: items.map((what) => ({ what, who: 'Ministry of transport', by: '2027-01-31' })),
    },
  });
}
