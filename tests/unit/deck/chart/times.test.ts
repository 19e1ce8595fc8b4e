import { expect, test } from 'vitest';
import { formatNumber, styleFor } from '../../../../src/deck/chart/format.ts';
import { readTimes } from '../../../../src/deck/chart/times.ts';

const ticks = (cells: string[], lang = 'en') =>
  readTimes(cells, lang)?.places.map(({ tick, group }) => (group === null ? tick : `${tick} ${group}`)) ?? null;

test.each([
  [
    ['2024', '2025'],
    ['2024', '2025'],
  ],
  [
    ['2024-Q3', '2024Q4'],
    ['Q3 2024', 'Q4 2024'],
  ],
  [['Q1 2025'], ['Q1 2025']],
  [['2025-02'], ['Feb 2025']],
  [
    ['2025-02-28', '2025-03-01T00:00:00Z'],
    ['28 Feb 2025', '1 Mar 2025'],
  ],
])('%j are times', (cells, shown) => expect(ticks(cells)).toEqual(shown));

test.each([[['Jan', 'Feb']], [['2024', '2024-Q1']], [['2025-13']], [['2025-02-30']], [['1200']], [['12']], [[]]])(
  '%j are none',
  (cells) => expect(ticks(cells)).toBeNull(),
);

test('times are written in the language of the deck', () => {
  expect(ticks(['2025-03', '2025-05'], 'de')).toEqual(['Mär 2025', 'Mai 2025']);
  expect(ticks(['2025-Q1'], 'fr')).toEqual(['T1 2025']);
});

test('times lie as far apart as they are', () => {
  const at = readTimes(['2020', '2021', '2025'], 'en')?.places.map((place) => place.at) ?? [];
  expect(((at[2] ?? 0) - (at[1] ?? 0)) / ((at[1] ?? 0) - (at[0] ?? 0))).toBeCloseTo(4);
});

test.each([
  ['en', 1234.5, '1,234.5'],
  ['de', 1234.5, '1.234,5'],
  ['en', 1_234_567, '1.23m'],
  ['de', 1_234_567, '1,23\u00a0Mio.'],
  ['en', -2.75, '−2.75'],
  ['en-US', 2_300_000, '2.3M'],
])('%s writes %d as %s', (lang, value, text) => {
  expect(formatNumber(value, styleFor([value], { lang, percent: false }))).toBe(text);
});

test('percentages have their sign as the language sets it', () => {
  const percent = (lang: string) => formatNumber(12.5, styleFor([12.5], { lang, percent: true }));
  expect([percent('en'), percent('de')]).toEqual(['12.5%', '12,5\u00a0%']);
});

test('all values of a chart have as many decimals, and no more than can be told apart', () => {
  const style = styleFor([4.2, 3, 2.756], { lang: 'en', percent: false });
  expect([4.2, 3, 2.756].map((value) => formatNumber(value, style))).toEqual(['4.20', '3.00', '2.76']);
  expect(styleFor([143.25, 9], { lang: 'en', percent: false }).decimals).toBe(1);
});
