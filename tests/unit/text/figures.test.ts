import { expect, test } from 'vitest';
import { hasFigure } from '../../../src/text/figures.ts';

test.each([
  'Costs fell by 12 %',
  'Revenue of €2.1m in Q2',
  'It took 2,019 hours',
  'In 2024 we lost 3 depots',
  '$2000 a head',
  'Half of 1900 % is much',
  '12–18 months',
  'Turnaround of 12 minutes',
  'Part 2 of 40 %',
  'Kept by 3 of 4 crews',
  'Item 3 of 4 costs 5 times as much',
])('“%s” holds a figure', (text) => {
  expect(hasFigure(text)).toBe(true);
});

test.each([
  'No number at all',
  'Founded in 2019',
  'From 2019–2024, in the 1990s',
  'Due 2025-06-30, or 30 June 2025, or June 30, 2025',
  'Am 30. Juni 2025 um 14:30',
  'In Q2 2025 with MAI-1, GPT-4o and ISO 9001',
  '1. The first step',
  'See step 3, and #12',
  'Item 3 of 4',
  'Teil 2 von 5, page 3/12',
  'As in the log[^log1], by {{year2}}',
  'At [the site](https://example.org/12)',
])('“%s” holds none', (text) => {
  expect(hasFigure(text)).toBe(false);
});
