import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { tally } from '../../../src/merge/tally.ts';

function found(message: string, file: string, start: number, code: Diagnostic['code'] = 'overflow'): Diagnostic {
  return { code, severity: 'warning', message, hint: null, span: { file, start, end: start + 1 } };
}

function told(rows: readonly (readonly [number, Diagnostic, ...string[]])[]) {
  const counts = tally('clients.csv');
  for (const [number, one, ...values] of rows)
    counts.add({ number, values: new Map(values.map((value, i) => [String(i), value])) }, [one]);
  return counts.counted().map(({ message, rows }) => [message, rows]);
}

test('what is found at one place of the briefing is told once, with how many rows have it', () => {
  const pixels = (row: number) => [row, found(`${row} px too high`, 'deal.yaml', 7)] as const;
  expect(told([pixels(3)])).toEqual([['3 px too high (row 3)', 1]]);
  expect(told([3, 9].map(pixels))).toEqual([['3 px too high (rows 3 and 9)', 2]]);
  expect(told([3, 9, 12, 13, 14].map(pixels))).toEqual([['3 px too high (rows 3, 9, 12 and 2 more)', 5]]);
});

test('but not what is found at another place, or is something else', () => {
  const one = found('too high', 'deal.yaml', 7);
  expect(
    told([
      [1, one],
      [2, { ...one, code: 'divided' }],
      [3, found('too high', 'deal.yaml', 8)],
    ]),
  ).toHaveLength(3);
});

test('the same twice in a row counts once', () => {
  expect(
    told([
      [1, found('1 px too high', 'a.yaml', 7)],
      [1, found('2 px too high', 'a.yaml', 7)],
    ]),
  ).toEqual([['1 px too high (row 1)', 1]]);
});

test('what is found in rows is told row by row, up to twenty of a kind', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [i + 1, found('nothing there', 'clients.csv', i)] as const);
  const counted = told(rows);
  expect(counted).toHaveLength(21);
  expect(counted[19]).toEqual(['nothing there (row 20)', 1]);
  expect(counted[20]).toEqual(['nothing there (rows 21, 22, 23 and 77 more)', 80]);
});

test('a message that quotes each row does not grow with the rows either', () => {
  const rows = Array.from(
    { length: 100 },
    (_, i) => [i + 1, found(`“${'x'.repeat(i)}” is no link`, 'a.yaml', 7)] as const,
  );
  expect(told(rows)).toHaveLength(21);
});

test('words that a message takes from the row make no difference', () => {
  const about = (row: number, company: string) =>
    [row, found(`slide “where-${company.toLowerCase()}-stands” is too high`, 'a.yaml', 7), company] as const;
  expect(told([about(1, 'Northwind'), about(2, 'Southwind')])).toEqual([
    ['slide “where-northwind-stands” is too high (rows 1 and 2)', 2],
  ]);
});
