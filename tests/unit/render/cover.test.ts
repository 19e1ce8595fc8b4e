import { expect, test } from 'vitest';
import { coverView } from '../../../src/render/view/cover.ts';
import { compiled } from '../../support/briefing.ts';

const TITLE = 'Wasserversorgung im Landkreis: Erneuerungsbedarf und Gebührenentwicklung';
const SUMMARY = 'The pipes of the old town are eighty years old, and one in nine leaks. '.repeat(4);

function sizeOf(title: string, more: object): string {
  const text = JSON.stringify({
    briefing: '1',
    title,
    ...more,
    sections: [{ title: 'One', slides: [{ title: 'Things', blocks: [{ points: ['One', 'Two'] }] }] }],
  });
  const deck = compiled(text).decks[0];
  const cover = deck?.slides[0];
  if (deck === undefined || cover?.role !== 'cover') throw new Error('there is no cover');
  return coverView(cover, { deck } as Parameters<typeof coverView>[1]).size;
}

test('a title leaves room for what stands below it', () => {
  expect(sizeOf(TITLE, {})).toBe('m');
  expect(sizeOf(TITLE, { subtitle: 'A report' })).toBe('s');
  expect(sizeOf(TITLE, { subtitle: 'A report', summary: SUMMARY })).toBe('xs');
  expect(sizeOf('Water', { subtitle: 'A report' })).toBe('xl');
});

test('two lines are better than three of larger type', () => {
  expect(sizeOf('OpenAI and Microsoft, an alliance under strain', {})).toBe('m');
  expect(sizeOf('OpenAI and Microsoft under strain', {})).toBe('l');
});
