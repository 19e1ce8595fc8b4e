import { expect, test } from 'vitest';
import type { SourcesSlide } from '../../../src/deck/types.ts';
import { sourcesView } from '../../../src/render/view/sources.ts';
import { parseInline } from '../../../src/text/inline.ts';

/** `count` sources with a title of so many words of four letters, with publisher and address. */
function amountOf(count: number, words: number): string {
  const sources = Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    title: parseInline('word '.repeat(words).trim()),
    detail: [parseInline('City of Northgate')],
    url: 'https://example.org/a',
  }));
  return sourcesView({ headline: parseInline('Sources'), sources } as unknown as SourcesSlide).amount;
}

test.each([
  [2, 4, 'one'],
  [3, 4, 'few'],
  [4, 4, 'several'],
  [6, 4, 'some'],
  [4, 16, 'some'],
  [7, 16, 'many'],
  [9, 4, 'many'],
])('%i sources with titles of %i words are set as “%s”', (count, words, amount) => {
  expect(amountOf(count, words)).toBe(amount);
});
