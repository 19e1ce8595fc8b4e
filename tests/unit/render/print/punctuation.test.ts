import { expect, test } from 'vitest';
import { punctuationFor, withStops } from '../../../../src/render/print/punctuation.ts';
import { type Inline, parseInline, plainText } from '../../../../src/text/inline.ts';

function termIn(lang: string, term: string, text: string | null): string {
  const point = { term: parseInline(term), text: text === null ? null : parseInline(text) };
  const [changed] = withStops([{ ...point, points: [] }], punctuationFor(lang));
  return plainText(changed?.term as Inline[]);
}

test.each([
  ['en', 'Price', 'Price. '],
  ['en', 'Is it fast?', 'Is it fast? '],
  ['en', 'It said “no.”', 'It said “no.” '],
  ['fr', 'Prêts ?', 'Prêts ? '],
  ['zh', '试点', '试点：'],
  ['ja', '準備はよいか？', '準備はよいか？'],
])('in %s, “%s” stands before its text as “%s”', (lang, term, expected) => {
  expect(termIn(lang, term, 'Text')).toBe(expected);
});

test('a term that nothing follows stays as it is', () => {
  expect(termIn('en', 'Price', null)).toBe('Price');
});

test('a language that is not known has the marks of English', () => {
  expect(punctuationFor('tlh')).toBe(punctuationFor('en-GB'));
  expect(punctuationFor('fr-CH').semicolon).toBe('\u00a0; ');
});
