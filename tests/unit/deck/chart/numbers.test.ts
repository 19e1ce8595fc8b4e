import { describe, expect, test } from 'vitest';
import { decimalIn, readNumber } from '../../../../src/deck/chart/numbers.ts';

const value = (cell: string, decimal: 'point' | 'comma' = 'point') => {
  const read = readNumber(cell, decimal);
  return read.kind === 'number' ? read.value : read.kind;
};

test.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['−3.5', -3.5],
  ['+7', 7],
  ['1,234', 1234],
  ['1,234,567.8', 1234567.8],
  ["1'234", 1234],
  ['1 234', 1234],
  ['1\u202f234', 1234],
  ['(1,250)', -1250],
  ['12 %', 12],
  ['€ 9.42', 9.42],
  ['-€5', -5],
  ['€-5', -5],
  ['1.5e3', 1500],
  ['.5', 0.5],
  ['-0', 0],
])('%s is a number', (cell, number) => expect(value(cell)).toBe(number));

test.each([
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['0,75', 0.75],
  ['12,5 %', 12.5],
])('%s is a number where a comma stands before decimals', (cell, number) => expect(value(cell, 'comma')).toBe(number));

test.each(['', ' ', '-', '–', '—', 'n/a', 'N/A', 'na', 'null', 'NaN', '..', 'k. A.'])('“%s” is missing', (cell) =>
  expect(value(cell)).toBe('missing'),
);

test.each([
  'about 5',
  '1,23',
  '12,34,567',
  '1.2.3',
  '5 apples',
  '1-2',
  '(5',
  '5)',
  '1 23',
  '0x10',
  'Infinity',
  '9'.repeat(60),
])('“%s” is no number', (cell) => expect(value(cell)).toBe('wrong'));

describe('which mark stands before decimals', () => {
  test.each([
    [['1.234,5'], 'comma'],
    [['1,234.5'], 'point'],
    [['1.234.567'], 'comma'],
    [['12.5', '1.234'], 'point'],
    [['0.125'], 'point'],
    [['1234,500'], 'comma'],
    [['1.234', '5.678'], null],
    [['12', 'n/a'], null],
  ])('%j: %s', (cells, mark) => expect(decimalIn(cells)).toBe(mark));
});
