import { expect, test } from 'vitest';
import { daysIn, lastDayOf, sooner } from '../../../src/audience/dates.ts';

test('a month and a year count until their last day', () => {
  expect(lastDayOf('2024-02')).toEqual({ year: 2024, month: 2, day: 29 });
  expect(lastDayOf('2023')).toEqual({ year: 2023, month: 12, day: 31 });
  expect(lastDayOf(' 2025-06-30 ')).toEqual({ year: 2025, month: 6, day: 30 });
});

test.each(['June 2025', '2025-13', '2025-02-30', '2025-00-01', '30.6.2025', ''])('“%s” is no such date', (text) => {
  expect(lastDayOf(text)).toBeNull();
});

test.each([
  ['2025-08-31', '18 months', '2024-02-29'],
  ['2025-01-15', '1 month', '2024-12-15'],
  ['2024-02-29', '1 year', '2023-02-28'],
  ['2025-03-01', '1 day', '2025-02-28'],
  ['2025-01-07', '2 weeks', '2024-12-24'],
])('%s less %s is %s', (from, span, to) => {
  const day = lastDayOf(from);
  expect(day && sooner(day, span)).toEqual(lastDayOf(to));
});

test('days are counted from 1970', () => {
  expect(daysIn({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(daysIn({ year: 2000, month: 3, day: 1 })).toBe(11017);
});
