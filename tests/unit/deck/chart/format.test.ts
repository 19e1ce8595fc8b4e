import { expect, test } from 'vitest';
import { percentText } from '../../../../src/deck/chart/format.ts';

test.each([
  ['10', 'en', '10%'],
  ['7.5', 'es-ES', '7.5\u00a0%'],
  ['10', 'es-MX', '10%'],
  ['45', 'he', '45%'],
  ['10', 'tr', '%10'],
  ['60', 'zh-Hant', '60%'],
])('%s percent in %s is %s', (typed, lang, text) => {
  expect(percentText(typed, lang)).toBe(text);
});
