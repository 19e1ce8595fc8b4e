import { describe, expect, test } from 'vitest';
import type { Slide } from '../../../src/deck/types.ts';
import { linksIn } from '../../../src/deck/words.ts';
import { chosen } from '../../../src/export/choices.ts';
import { plainText } from '../../../src/text/inline.ts';
import { deckOf } from '../../support/briefing.ts';

const deck = deckOf(`briefing: 1
title: T
summary: In short[^both].
sources:
  - {id: first, title: Of the first, url: https://example.com/first}
  - {id: second, title: Of the second}
  - {id: words, title: Of the handout}
  - {id: both, title: Of the summary}
sections:
  - {title: A, id: a, blocks: [{text: "Named here[^first]"}]}
  - {title: B, id: b, blocks: [{metrics: [{value: 1, label: L, source: second}]}], handout: "On paper[^words]"}
  - {title: C, id: c, blocks: [{text: Nothing}]}
`);

/** cover 1, agenda 2 with the summary, A 3, B 4, C 5, sources 6 */
function left(slides: string, format: 'handout' | 'pdf' | 'png' = 'handout') {
  return chosen(deck, format, { slides });
}

function listed(sources: Extract<Slide, { role: 'sources' }>['sources']): string[] {
  return sources.map(({ number, title }) => `${number} ${plainText(title)}`);
}

test('the deck has all four', () => {
  expect(listed(deck.sources)).toHaveLength(4);
});

describe('of some slides alone', () => {
  test.each([
    ['3', ['2 Of the first']],
    ['4', ['3 Of the second', '4 Of the handout']],
    ['3-4', ['2 Of the first', '3 Of the second', '4 Of the handout']],
    ['5', []],
    ['2', ['1 Of the summary']],
    // The first page of a handout has the summary.
    ['1', ['1 Of the summary']],
    ['6', ['1 Of the summary', '2 Of the first', '3 Of the second', '4 Of the handout']],
  ])('%s rests on %j', (slides, sources) => {
    expect(listed(left(slides).sources)).toEqual(sources);
  });

  test.each([
    ['pdf', ['2 Of the first']],
    ['png', ['1 Of the summary', '2 Of the first', '3 Of the second', '4 Of the handout']],
  ] as const)('the page of the sources in %s', (format, sources) => {
    const page = left('3,6', format).slides.at(-1);
    expect(page?.role === 'sources' && listed(page.sources)).toEqual(sources);
  });

  test('a page of sources with nothing to list is gone, with its bookmark', () => {
    const { slides, outline } = left('5-6');
    expect([slides.map(({ id }) => id), outline.map(({ target }) => target)]).toEqual([['c'], ['c']]);
  });
});

test('addresses of sources are the author’s own where their page is not printed', () => {
  expect(linksIn(left('3'))).toEqual(['https://example.com/first']);
});
