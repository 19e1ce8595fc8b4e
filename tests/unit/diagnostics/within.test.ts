import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { spanWithin } from '../../../src/diagnostics/within.ts';

/** The text of the file at the place of a word of the value, however the value is written. */
test.each([
  ['a: one TARGET two'],
  ['a: |\n    one\n      TARGET two\n'],
  ['a: >-\n  one\n  TARGET\n  two'],
  ['a: "one\\n\\\\x TARGET two"'],
  ["a: 'it''s one TARGET two'"],
  ['b: one\na: one TARGET two'],
])('%s', (text) => {
  const value = String(parseDocument(text).get('a'));
  const around = { file: 'f', start: 0, end: text.length };
  const { start, end } = spanWithin(new Map([['f', text]]), around, value, value.indexOf('TARGET'), 6);
  expect(text.slice(start, end)).toBe('TARGET');
});

test('of a value that does not stand there, the beginning is the place', () => {
  expect(spanWithin(new Map([['f', 'a: one']]), { file: 'f', start: 3, end: 6 }, 'two', 0)).toEqual({
    file: 'f',
    start: 3,
    end: 4,
  });
});
