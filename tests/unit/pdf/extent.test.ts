import { describe, expect, test } from 'vitest';
import { extents } from '../../../src/pdf/extent.ts';

const PAGE = [0, 0, 960, 540] as const;

/** Letters are half as wide as the face is large; a form is 100 wide and 50 high. */
const RESOURCES = {
  widthsOf: () => ({ digits: 4 as const, of: () => 500 }),
  boxOf: (name: string) => (name === 'X1' ? ([0, 0, 1, 1] as const) : ([0, 0, 100, 50] as const)),
};

const box = (...lines: string[]) => extents(['/Figure <</MCID 7 >>BDC', ...lines, 'EMC'], PAGE, RESOURCES).get(7);

describe('what is drawn reaches as far as', () => {
  test.each([
    ['a path that is filled', ['100 50 200 30 re', 'f'], [100, 50, 300, 80]],
    ['one that is drawn, with half of its line', ['100 50 200 30 re', 'S'], [99.5, 49.5, 300.5, 80.5]],
    ['a curve', ['10 10 m', '20 90 80 90 90 10 c', 'S'], [9.5, 9.5, 90.5, 90.5]],
    ['a picture', ['q', '200 0 0 100 30 40 cm', '/X1 Do', 'Q'], [30, 40, 230, 140]],
    ['a form', ['q', '2 0 0 2 10 10 cm', '/X2 Do', 'Q'], [10, 10, 210, 110]],
    ['words', ['BT', '/F1 20 Tf', '1 0 0 1 50 60 Tm', '<00010002> Tj', 'ET'], [50, 55, 70, 78]],
    ['words with gaps', ['BT', '/F1 20 Tf', '1 0 0 1 50 60 Tm', '[<0001>-500<0002>] TJ', 'ET'], [50, 55, 80, 78]],
    ['both of two', ['0 0 10 10 re', 'f', '20 20 10 10 re', 'f'], [0, 0, 30, 30]],
  ])('%s', (_, lines, expected) => {
    expect(box(...lines)).toEqual(expected);
  });
});

describe('it ends', () => {
  test('where it is cut off', () => {
    const cut = ['q', '10 10 50 50 re', 'W n', '200 0 0 200 0 0 cm', '/X1 Do', 'Q'];
    expect(box(...cut)).toEqual([10, 10, 60, 60]);
    expect(box(...cut, '0 0 300 20 re', 'f')).toEqual([0, 0, 300, 60]);
  });

  test('where the page does', () => {
    expect(box('900 500 300 300 re', 'f')).toEqual([900, 500, 960, 540]);
  });

  test('nowhere, for what is cut off whole, what is dropped, and what only clips', () => {
    expect(box('q', '0 0 5 5 re', 'W n', '50 50 9 9 re', 'f', 'Q')).toBeUndefined();
    expect(box('50 50 9 9 re', 'n')).toBeUndefined();
  });
});

test('each mark has its own; what is in none has none', () => {
  const lines = [
    '0 0 9 9 re',
    'f',
    '/Figure <</MCID 0 >>BDC',
    '50 50 9 9 re',
    'f',
    '/Span BMC',
    '90 90 9 9 re',
    'f',
    'EMC',
    'EMC',
  ];
  expect([...extents(lines, PAGE, RESOURCES)]).toEqual([[0, [50, 50, 99, 99]]]);
});
