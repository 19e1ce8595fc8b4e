import { expect, test } from 'vitest';
import { sheetOf } from '../../../../src/render/print/geometry.ts';
import { headOf } from '../../../../src/render/print/running.ts';
import { widthOf } from '../../../../src/text/width.ts';

const LONG = 'Heating less and learning better: how we mend the forty-two schools of the county';
const HAN = '城市公共自行车系统更新方案与下一阶段建议以及三年运营回顾和其他若干问题的说明';

test('what is too long for a running head ends between words', () => {
  const { start, end } = headOf(LONG, 'The board', sheetOf('a4'));
  expect(start).toMatch(/^Heating less and learning better: how we mend .*\w…$/);
  expect(LONG).toContain(start.slice(0, -1));
  expect(LONG[start.length - 1]).toMatch(/[ -]/);
  expect(end).toBe('The board');
});

test('letters of East Asia take twice the room', () => {
  const { start } = headOf(HAN, '', sheetOf('a4'));
  expect(start.endsWith('…')).toBe(true);
  expect(widthOf(start)).toBeLessThanOrEqual(headOf('x'.repeat(200), '', sheetOf('a4')).start.length);
});

test('paper across has room for more', () => {
  expect(headOf(LONG, '', sheetOf('a4', true)).start).toBe(LONG);
});
