import { describe, expect, test } from 'vitest';
import { wordOf } from '../../../src/blocks/measure.ts';
import { figureLength, figureSize, linesAt, stepFor, termSize } from '../../../src/render/view/size.ts';
import { parseInline } from '../../../src/text/inline.ts';

test('a step holds up to its limit, the last one anything', () => {
  const steps = [
    ['few', 3],
    ['many', 5],
  ] as const;
  expect([0, 3, 4, 5, 99].map((length) => stepFor(length, steps))).toEqual(['few', 'few', 'many', 'many', 'many']);
});

describe('figures', () => {
  test('are as large as their line and the page allow', () => {
    expect(figureSize(3, 1136, 192)).toBe(192);
    expect(figureSize(3, 1136, 96)).toBe(96);
    expect(figureSize(7, 362, 192)).toBe(80);
  });

  test('get smaller with every character, but never too small to read', () => {
    const sizes = Array.from({ length: 60 }, (_, i) => figureSize(i + 1, 556, 192));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBe(28);
  });
});

test('a figure is as long as its characters are wide', () => {
  const length = (text: string) => figureLength(parseInline(text));
  expect(length('€9.42m')).toBeGreaterThan(length('286,20'));
  expect(length('1,111')).toBeLessThan(length('28620'));
  expect(length('万人') / length('00')).toBeCloseTo(1.79, 2);
});

test('a term is as large as its longest word allows', () => {
  const size = (text: string) => Number(termSize([parseInline(text)], 200));
  expect(size('To be')).toBe(36);
  expect(size('Commercialization of it')).toBeLessThan(size('Commerce of it'));
  expect(size('Commerce-of-it-all-together')).toBe(size('Commerce of'));
  expect(size('Rechtsschutzversicherungsgesellschaften')).toBe(20);
});

test('lines are filled word by word, and long words begin a line with what is left of them', () => {
  expect(linesAt('one two three', 13)).toBe(1);
  expect(linesAt('one two three', 12)).toBe(2);
  expect(linesAt('one two three', 5)).toBe(3);
  expect(linesAt('Die Unternehmensfinanzierungsgesellschaft', 24)).toBe(2);
  expect(linesAt('供水管网更新的费用与进度', 12)).toBe(2);
  expect(linesAt('供水 2027 年', 12)).toBe(1);
});

test('characters of East Asia count twice, and need not stay together', () => {
  expect(wordOf(parseInline('供水管网更新的费用与进度'))).toBe(8);
  expect(wordOf(parseInline('供水'))).toBe(4);
  expect(wordOf(parseInline('费用Wasserwerke'))).toBe(11);
});

test('what cannot break is counted in one piece', () => {
  expect(wordOf(parseInline('4,310,000 by mid-year'))).toBe(9);
  expect(wordOf(parseInline('Unternehmensfinanzierungsgesellschaft'))).toBe(37);
});
