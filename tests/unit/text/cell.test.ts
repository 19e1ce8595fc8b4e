import { expect, test } from 'vitest';
import { isFigure, isTotal } from '../../../src/text/cell.ts';

test.each([
  ...[
    '12',
    '−1,234.5',
    '1 204',
    '€9.42m',
    '14,8 Mio. €',
    '0.4 bn USD',
    'EUR 3.1',
    'US$ 4m',
    '61 %',
    '+3 points',
    '25 months',
  ],
  ...[
    '(3.1)',
    '3–5 %',
    '~40',
    '≈ 1.5×',
    'n/a',
    '–',
    '**18,1 Mio. €**',
    '12\\.5\\%',
    '38 h/week',
    '1.940',
    'n. d.',
    'k. A.',
    '—',
  ],
])('%s is a figure', (cell) => {
  expect(isFigure(cell)).toBe(true);
});

test.each([
  ...['yes', 'Q3 2026', '2026-12-11', '3 audits and 2 reviews', '12 people in Diez', 'Step 2', '1 week later', ''],
  ...['24/7 support (phone)', `1${' '.repeat(80)}%`],
])('“%s” is words', (cell) => {
  expect(isFigure(cell)).toBe(false);
});

test('totals are known by name', () => {
  expect(['Total', 'Summe', '**Total**', 'Итого', 'Subtotal', '合計'].filter(isTotal)).toHaveLength(6);
  expect(['Totally new', 'Total cost of ownership', 'Sum of squares', ''].filter(isTotal)).toEqual([]);
});
