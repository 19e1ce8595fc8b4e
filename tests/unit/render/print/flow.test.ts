import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineFacts, pagesOf } from '../../../../src/render/print/flow.ts';
import { type Inline, parseInline, plainText } from '../../../../src/text/inline.ts';
import { splitInline } from '../../../../src/text/split.ts';

/** Lines of ten px, one a word, without a gap between paragraphs. */
function laid(paragraphs: readonly string[]): LineFacts[][] {
  let line = 0;
  return paragraphs.map((text) =>
    [...text.matchAll(/\S+/g)].map(({ index }) => {
      line++;
      return { start: index, top: line * 10 - 10, bottom: line * 10 };
    }),
  );
}

function pages(paragraphs: readonly string[], rooms: { first: number; more: number }): string[][] {
  const trees = paragraphs.map((text) => parseInline(text));
  return pagesOf(trees, laid(paragraphs), rooms).map((page) => page.map(plainText));
}

describe('a text goes on to the next page', () => {
  test('where the room ends', () => {
    expect(pages(['a b c d', 'e f'], { first: 40, more: 40 })).toEqual([['a b c d'], ['e f']]);
  });

  test('within a paragraph, which then begins without the space at the cut', () => {
    expect(pages(['a b c d e f'], { first: 30, more: 100 })).toEqual([['a b c '], ['d e f']]);
  });

  test('with rooms of their own for the first page and those that follow', () => {
    expect(pages(['a b c d e f g h i j'], { first: 20, more: 40 })).toEqual([['a b '], ['c d e f '], ['g h i j']]);
  });

  test('not before the last line of a paragraph, nor after its first', () => {
    expect(pages(['a b c d'], { first: 30, more: 30 })).toEqual([['a b '], ['c d']]);
    expect(pages(['a b', 'c d e'], { first: 30, more: 30 })).toEqual([['a b'], ['c d e']]);
    expect(pages(['a b', 'c d e'], { first: 40, more: 40 })).toEqual([['a b'], ['c d e']]);
  });

  test('a line at a time at the least, however little room there is', () => {
    expect(pages(['a b c'], { first: 0, more: 0 })).toEqual([['a '], ['b '], ['c']]);
  });

  test('and is one page where nothing was measured', () => {
    expect(pagesOf([parseInline('a b')], [], { first: 1, more: 1 })).toHaveLength(1);
  });
});

test('no word is lost, and none is there twice', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const text = fc.array(
    fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(text, fc.nat(90), fc.nat(90), (paragraphs, first, more) => {
      const found = pages(paragraphs, { first, more }).flat().join(' ').split(/\s+/);
      expect(found.filter((one) => one !== '')).toEqual(paragraphs.join(' ').split(' '));
    }),
  );
});

describe('a tree in two', () => {
  const tree = parseInline('One *two **three** four* `five` [six](https://example.com)');

  test.each(Array.from({ length: 32 }, (_, at) => at))('at %i: both halves keep their marks', (at) => {
    const [before, after] = splitInline(tree, at);
    expect((plainText(before) + plainText(after)).replace(/\s/g, '')).toBe(plainText(tree).replace(/\s/g, ''));
    expect(plainText(before)).toBe(plainText(tree).slice(0, at));
  });

  test('emphasis goes on', () => {
    const [before, after] = splitInline(parseInline('*one two*'), 4);
    expect([before[0]?.type, after[0]?.type]).toEqual(['em', 'em']);
  });

  test('a mark stays with its words', () => {
    const cite: Inline = { type: 'cite', source: 'a', number: 12 };
    expect(splitInline([{ type: 'text', value: 'ab' }, cite], 3)).toEqual([[{ type: 'text', value: 'ab' }, cite], []]);
  });
});
