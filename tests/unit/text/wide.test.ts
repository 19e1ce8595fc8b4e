import { expect, test } from 'vitest';
import { parseInline, plainText } from '../../../src/text/inline.ts';
import { compiled } from '../../support/briefing.ts';

/** The title and the summary of a briefing that is written so. */
function read(title: string, summary: string): string[] {
  const { decks } = compiled(`briefing: 1\ntitle: ${title}\nsummary: ${summary}\nsections: [{title: S}]\n`);
  return [decks[0]?.title ?? '', ...(decks[0]?.summary ?? []).map(plainText)];
}

test('lines of Chinese and Japanese are joined without a space, however YAML folds them', () => {
  expect(read('城市公共\n  自行车', '>-\n  更新六千辆车、\n  调整八十七个站点，\n  在2027年')).toEqual([
    '城市公共自行车',
    '更新六千辆车、调整八十七个站点，在2027年',
  ]);
  expect(read('"報告の\n  概要"', '|-\n  一行目\n  二行目')).toEqual(['報告の概要', '一行目二行目']);
});

test('lines of other scripts are joined by one, and spaces within a line stay', () => {
  expect(read('One\n  two', '>-\n  하나\n  둘 城市 公共\n  three')).toEqual(['One two', '하나 둘 城市 公共 three']);
});

test('a blank line still begins a paragraph', () => {
  expect(read('城', '|-\n  第一段。\n\n  第二段。')).toEqual(['城', '第一段。', '第二段。']);
  expect(plainText(parseInline('一\n二\nthree\nfour'))).toBe('一二 three four');
});
