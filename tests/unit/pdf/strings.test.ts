import { describe, expect, test } from 'vitest';
import { joinStrings } from '../../../src/pdf/strings.ts';

/** Every letter is half as wide as the face is large: 10 px at a size of 20. */
const faces: Record<string, { digits: 2 | 4; of: () => number }> = {
  F1: { digits: 4, of: () => 500 },
  F2: { digits: 2, of: () => 500 },
};

const joined = (...lines: string[]) => joinStrings(lines, (name) => faces[name] ?? null);
const within = (...lines: string[]) => joined('BT', '/F1 20 Tf', '1 0 0 -1 5 9 Tm', ...lines, 'ET').slice(3, -1);

describe('letters that follow each other', () => {
  test('are one string', () => {
    expect(within('<0001> Tj', '10 0 Td <0002> Tj', '10 0 Td <00030004> Tj', '20 0 Td <0005> Tj')).toEqual([
      '<00010002000300040005> Tj',
    ]);
  });

  test('keep the distances that are not those of the face', () => {
    expect(within('<0001> Tj', '9 0 Td <0002> Tj', '10.5 0 Td <0003> Tj')).toEqual(['[<0001>50<0002>-25<0003>] TJ']);
  });

  test('do not drift: what is too little to tell adds up until it can be told', () => {
    const step = '10.009 0 Td <0002> Tj';
    const [line = ''] = within('<0001> Tj', ...Array.from({ length: 20 }, () => step));
    // Twenty times 0.009 px are 0.18 px, nine thousandths of 20 px.
    const gaps = [...line.matchAll(/>(-?\d+)</g)].reduce((sum, [, gap]) => sum + Number(gap), 0);
    expect(gaps).toBe(-9);
  });

  test('may have one byte each', () => {
    expect(joined('BT', '/F2 20 Tf', '<01> Tj', '10 0 Td <02> Tj', 'ET')).toContain('<0102> Tj');
  });

  test('follow each other without being moved', () => {
    expect(within('<0001> Tj', '<0002> Tj')).toEqual(['<00010002> Tj']);
  });
});

describe('the pen is where it was', () => {
  test('on the next line, which begins where the last letter did', () => {
    expect(within('<0001> Tj', '10 0 Td <0002> Tj', '3 -24 Td <0003> Tj')).toEqual([
      '<00010002> Tj',
      '13 -24 Td',
      '<0003> Tj',
    ]);
  });

  test('behind a mark in the midst of a word', () => {
    expect(
      within('<0001> Tj', '10 0 Td <0002> Tj', '/Span BMC', '12 0 Td <0003> Tj', 'EMC', '10 0 Td <0004> Tj'),
    ).toEqual(['<00010002> Tj', '/Span BMC', '22 0 Td', '<0003> Tj', 'EMC', '<0004> Tj']);
  });

  test('back at the beginning, for a letter over another', () => {
    expect(within('<0001> Tj', '/Span BMC', '0 0 Td <0002> Tj', 'EMC')).toContain('0 0 Td');
  });
});

describe('stays as it is', () => {
  test('a face of which nothing is known', () => {
    const lines = ['BT', '/F9 20 Tf', '1 0 0 -1 5 9 Tm', '<0001> Tj', '10 0 Td', '<0002> Tj', 'ET'];
    const written = ['BT', '/F9 20 Tf', '1 0 0 -1 5 9 Tm', '<0001> Tj', '10 0 Td <0002> Tj', 'ET'];
    expect(joined(...written)).toEqual(lines);
  });

  test.each(['80 Tz', '2 Tc', '0 -9 Td', "<0009> '", '[<0001>] TJ', '(A) Tj'])('a page with %s', (command) => {
    const lines = ['BT', '/F1 20 Tf', '<0001> Tj', command, '10 0 Td <0002> Tj', 'ET'];
    expect(joined(...lines)).toEqual(lines);
  });

  test('what is no text', () => {
    const lines = ['q', '0 0 9 9 re', 'f', 'Q'];
    expect(joined(...lines)).toEqual(lines);
  });
});

describe('soft hyphens', () => {
  const soft = '/Span<</ActualText <feff00ad> >> BDC';

  test('that do not show leave words in one piece', () => {
    expect(within('<0001> Tj', soft, '10 0 Td <0009> Tj', 'EMC', '0 0 Td <0002> Tj')).toEqual(['<00010002> Tj']);
  });

  test('are no part of what a letter stands for', () => {
    expect(within('/Span<</ActualText <feff006600ad> >> BDC', '<0001> Tj', 'EMC')).toContain(
      '/Span<</ActualText <feff0066> >> BDC',
    );
  });
});
