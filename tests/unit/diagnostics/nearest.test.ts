import { expect, test } from 'vitest';
import { nearest } from '../../../src/diagnostics/nearest.ts';
import { positionOf } from '../../../src/diagnostics/position.ts';

test.each([
  ['exectuive', ['technical', 'executive'], 'executive'],
  ['Points', ['points'], 'points'],
  ['pionts', ['points', 'pints'], 'points'],
  ['txt', ['text', 'term'], 'text'],
  ['a', ['b'], null],
  ['a', ['ab'], null],
  ['A', ['a'], 'a'],
  ['5', ['o'], null],
  ['ab', ['ac'], null],
  ['di', ['id'], 'id'],
  ['bo', ['box'], 'box'],
  ['ab', ['cd'], null],
  ['bulets', ['points', 'steps'], null],
  ['anything', [], null],
  ['', ['a'], null],
])('“%s” among %j is %j', (word, words, expected) => {
  expect(nearest(word, words)).toBe(expected);
});

test('a swap of neighbours is one slip, and the nearest wins over the first', () => {
  expect(nearest('sorcue', ['sorceress', 'source'])).toBe('source');
  expect(nearest('cots', ['cost', 'costs'])).toBe('cost');
});

test('columns count characters, not code units; lines end at line feeds', () => {
  const texts = new Map([['f', 'a\r\n𝒳é b\n']]);
  expect(positionOf({ file: 'f', start: 0, end: 1 }, texts)).toEqual({ line: 1, column: 1 });
  expect(positionOf({ file: 'f', start: 7, end: 8 }, texts)).toEqual({ line: 2, column: 4 });
  expect(positionOf({ file: 'f', start: 9, end: 9 }, texts)).toEqual({ line: 3, column: 1 });
  expect(positionOf({ file: 'other', start: 0, end: 1 }, texts)).toBeNull();
});
