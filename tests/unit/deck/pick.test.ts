import { describe, expect, test } from 'vitest';
import { parseSelection, pickSlides } from '../../../src/deck/pick.ts';
import { deckOf } from '../../support/briefing.ts';

const deck = deckOf(`briefing: 1
title: T
sections:
  - title: One
    slides: [{title: A, id: a}, {title: B, id: b}]
  - {title: C, id: c, blocks: [{text: "See [B](#b)"}]}
appendix:
  - {title: D, id: d}
  - {title: E, id: e}
`);

/** cover 1, agenda 2, One 3, A 4, B 5, C 6, D A-1, E A-2 */
function picked(text: string): string[] | null {
  const selection = parseSelection(text);
  return selection === null ? null : (pickSlides(deck, selection)?.slides.map(({ number }) => String(number)) ?? []);
}

test.each([
  ['4', ['4']],
  ['4-5', ['4', '5']],
  ['5,4', ['4', '5']],
  ['5-', ['5', '6']],
  ['3 – 4, A-2', ['3', '4', 'A-2']],
  ['a-1', ['A-1']],
  ['A-1-A-2', ['A-1', 'A-2']],
  ['A-1-2', ['A-1', 'A-2']],
  ['A-2-', ['A-2']],
  ['1,99', ['1']],
  ['99', []],
])('%s', (text, numbers) => {
  expect(picked(text)).toEqual(numbers);
});

test.each(['', 'x', '3-x', '5-4', '-', '1,,2', '1-2-3', 'B-1'])('“%s” cannot be read', (text) => {
  expect(picked(text)).toBeNull();
});

describe('what is left', () => {
  const left = pickSlides(deck, parseSelection('4,A-1') ?? []);

  test('keeps its numbers and the total', () => {
    expect(left?.total).toBe(deck.total);
  });

  test('has the bookmarks of its pages, lifted where the page above is gone', () => {
    expect(left?.outline).toEqual([
      { title: 'A', target: 'a', children: [] },
      { title: 'Appendix', target: 'd', children: [{ title: 'D', target: 'd', children: [] }] },
    ]);
  });
});
