import { describe, expect, test } from 'vitest';
import { paperFor } from '../../../src/briefing/print.ts';
import { compiled } from '../../support/briefing.ts';

test.each([
  ['en', 'a4'],
  ['en-GB', 'a4'],
  ['en-US', 'letter'],
  ['en-CA', 'letter'],
  ['es-MX', 'letter'],
  ['es', 'a4'],
  ['fr-CA', 'letter'],
  ['zh-Hant-TW', 'a4'],
])('%s is printed on %s', (lang, paper) => {
  expect(paperFor(lang)).toBe(paper);
});

describe('what a briefing says', () => {
  const briefing = `briefing: 1
title: T
lang: en-US
handout_layout: 4up
audiences:
  board: {paper: a4}
  staff: {extends: board, handout_layout: 9up}
  press: {}
sections: [{title: S}]
`;

  test('is overruled by what an audience says, or the one it extends', () => {
    expect(compiled(briefing).decks.map(({ print }) => print)).toEqual([
      { paper: 'a4', handout: '4up' },
      { paper: 'a4', handout: '9up' },
      { paper: 'letter', handout: '4up' },
    ]);
  });

  test('may be written as people write it', () => {
    const papers = (paper: string) => compiled(briefing.replace('a4', paper)).decks[0]?.print.paper;
    expect(['A4', 'Letter', 'letter'].map(papers)).toEqual(['a4', 'letter', 'letter']);
  });

  test('must be one of those that there are', () => {
    const { diagnostics } = compiled(briefing.replace('4up', '5up'));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-value', expect.stringContaining('5up')],
    ]);
  });
});
