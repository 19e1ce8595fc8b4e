import { expect, test } from 'vitest';
import { cutWidth, fitWidth, widthOf } from '../../../src/text/width.ts';

test.each([
  ['Board', 5],
  ['役員会', 6],
  ['cafe\u0301', 4],
  ['🚀 go', 5],
])('“%s” takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('what is longer is cut with …, what is shorter is filled', () => {
  expect(cutWidth('A long title', 8)).toBe('A long…');
  expect(cutWidth('役員会の資料', 6)).toBe('役員…');
  expect(cutWidth('Short', 5)).toBe('Short');
  expect(fitWidth('役員会の資料', 6)).toBe('役員… ');
  expect(fitWidth('ab', 4)).toBe('ab  ');
});
