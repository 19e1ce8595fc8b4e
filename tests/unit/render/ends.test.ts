/** Takeaways and closings: type as large as their number and length leave room for. */
import { expect, test } from 'vitest';
import type { Deck, Slide } from '../../../src/deck/types.ts';
import { closingView } from '../../../src/render/view/closing.ts';
import { takeawaysView } from '../../../src/render/view/takeaways.ts';
import { deckOf } from '../../support/briefing.ts';

/** Without a theme: widths are estimates. */
const CONTEXT = {} as Parameters<typeof takeawaysView>[1];

const words = (length: number) => 'The trains were full in the year of their end. '.repeat(9).slice(0, length).trim();

function end<R extends Slide['role']>(role: R, more: object): { deck: Deck; slide: Extract<Slide, { role: R }> } {
  const slides = [1, 2, 3].map((i) => ({ id: `s${i}`, title: 'What we found', blocks: [{ text: 'Something' }] }));
  const deck = deckOf(JSON.stringify({ briefing: '1', title: 'End', sections: [{ title: 'One', slides }], ...more }));
  const slide = deck.slides.find((one): one is Extract<Slide, { role: R }> => one.role === role);
  if (slide === undefined) throw new Error(`there is no ${role}`);
  return { deck, slide };
}

test.each<[number, number, string[], object]>([
  [1, 40, [], { alone: 'yes', size: '60', share: 'all' }],
  [1, 300, ['s1', 's2'], { alone: 'yes', size: '36', share: 'all' }],
  [3, 60, ['s1'], { alone: 'no', size: '34', share: '6' }],
  [3, 190, ['s1'], { alone: 'no', size: '24', share: '8' }],
  [3, 190, [], { alone: 'no', size: '30', share: 'all' }],
  [5, 60, ['s1'], { alone: 'no', size: '27', share: '6' }],
  [8, 60, ['s1'], { alone: 'no', size: '21', share: '8' }],
])('%i takeaways of %i letters, which follow from %j', (count, length, because, setting) => {
  const takeaways = Array.from({ length: count }, () => ({
    text: words(length),
    ...(because.length > 0 ? { because } : {}),
  }));
  expect(takeawaysView(end('takeaways', { takeaways }).slide, CONTEXT)).toMatchObject(setting);
});

test.each<[number, number, object]>([
  [3, 60, { size: 'l', rows: '26' }],
  [3, 160, { size: 'l', rows: '22' }],
  [8, 90, { size: 's', rows: '20' }],
])('a closing with %i actions of %i letters', (count, length, setting) => {
  const actions = Array.from({ length: count }, () => ({ what: words(length), who: 'Ministry', by: '2027-01-31' }));
  const { deck, slide } = end('closing', { closing: { title: 'Thank you', actions } });
  expect(closingView(slide, { deck } as Parameters<typeof closingView>[1])).toMatchObject(setting);
});

test('parts of one page are set alike', () => {
  const part = { number: 2, of: 2 };
  const takeaways = [words(40), words(50)].map((text) => ({ text }));
  expect(takeawaysView({ ...end('takeaways', { takeaways }).slide, part }, CONTEXT).size).toBe('24');
  const { deck, slide } = end('closing', { closing: { title: 'Thank you', actions: [{ what: 'Go' }] } });
  const view = closingView({ ...slide, part }, { deck } as Parameters<typeof closingView>[1]);
  expect([view.size, view.rows]).toEqual(['s', '22']);
});
