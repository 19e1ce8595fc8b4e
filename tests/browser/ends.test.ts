/** However much there is to remember and to do: what begins and ends a deck fits its pages in every theme. */
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { settle } from '../../src/check/settle.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();
const words = (length: number) =>
  'The trains were full in the year in which they ended; '.repeat(9).slice(0, length).trim();

test.each(['boardroom', 'broadsheet', 'midnight', 'plain'])('the ends of decks in %s', async (name) => {
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(name, '.'), printer()]);
  const measure = async (one: ReturnType<typeof deckOf>) => press.measure(await render(one, theme, templates, 'print'));
  for (const [count, length, refs, most] of AMOUNTS) {
    const told: Diagnostic[] = [];
    const settled = await settle(deckOf(briefing(count, length, refs)), measure, collector(told));
    expect(told.filter(({ code }) => code === 'overflow' || code === 'overlap')).toEqual([]);
    expect(settled.slides.filter(({ role }) => role === 'takeaways').length).toBeLessThanOrEqual(most);
  }
});

/** How many, how long, from how many slides each follows, and the most pages of takeaways. */
const AMOUNTS: readonly (readonly [number, number, number, number])[] = [
  [1, 300, 3, 1],
  [2, 200, 3, 1],
  [3, 190, 1, 1],
  [5, 110, 1, 1],
  [9, 140, 1, 3],
];

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
