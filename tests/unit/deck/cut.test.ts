import { describe, expect, test } from 'vitest';
import { divide } from '../../../src/deck/cut.ts';
import { smaller } from '../../../src/deck/remedy.ts';
import type { ContentSlide } from '../../../src/deck/types.ts';
import { deckOf } from '../../support/briefing.ts';

function slideOf(fields: string): ContentSlide {
  const slide = deckOf(`briefing: 1\ntitle: T\nsections: [{title: S, ${fields}}]\n`).slides.find(
    ({ role }) => role === 'slide',
  );
  if (slide?.role !== 'slide') throw new Error('there is no slide');
  return slide;
}

const looks = (slide: ContentSlide, cuts: number[]) =>
  divide(slide, cuts).map(({ layout, blocks }) => `${layout}: ${blocks.map((one) => one.layout).join(' ')}`);
const terms = (count: number) =>
  `points: [${Array.from({ length: count }, (_, i) => `{term: T${i}, text: What it is}`).join(', ')}]`;

describe('parts of a page', () => {
  test('look as each would by itself, if that is the same', () => {
    expect(looks(slideOf(`blocks: [{${terms(8)}}]`), [4])).toEqual(['stack: grid', 'stack: grid']);
    expect(looks(slideOf(`blocks: [{${terms(7)}}]`), [4])).toEqual(['stack: terms', 'stack: terms']);
  });

  test('keep a layout that was named', () => {
    expect(looks(slideOf(`blocks: [{${terms(8)}, layout: list}]`), [4])).toEqual(['stack: list', 'stack: list']);
  });

  test('stand side by side only where there are two sides', () => {
    const beside = slideOf(`blocks: [{diagram: {dot: "graph { a }"}}, {${terms(4)}}]`);
    expect(looks(beside, [3])).toEqual(['split: full cards', 'stack: cards']);
  });
});

test('before type gets smaller, it no longer grows into free room', () => {
  const slide = slideOf('blocks: [{points: [A, B]}]');
  const steps = [smaller(slide, 'tight'), smaller({ ...slide, grows: false }, 'tight')];
  expect([slide.density, ...steps]).toEqual(['airy', 'airy', 'normal']);
});

test('sides that stand against each other are parted between rows; each part names all of them', () => {
  const rent = '{title: Rent, text: Every month, points: [A, B, C]}';
  const slide = slideOf(`blocks: [{compare: [${rent}, {title: Buy, points: [D]}]}]`);
  const parts = divide(slide, [2]).map(({ blocks: [block] }) => JSON.stringify((block as { value: unknown }).value));
  expect(parts.map((part) => part.match(/"(?:Rent|Buy|Every month|[A-D])"/g)?.join(' '))).toEqual([
    '"Rent" "Every month" "A" "B" "Buy" "D"',
    '"Rent" "C" "Buy"',
  ]);
});
