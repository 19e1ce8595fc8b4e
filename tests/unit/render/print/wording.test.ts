import { expect, test } from 'vitest';
import { labels } from '../../../../src/deck/labels/index.ts';
import { printWordsFor } from '../../../../src/render/print/wording.ts';

test('paper speaks every language that slides speak', () => {
  const english = printWordsFor('en');
  const silent = Object.keys(labels).filter((lang) => lang !== 'en' && printWordsFor(lang) === english);
  expect(silent).toEqual([]);
  expect(printWordsFor('zh-TW').contents).toBe('目錄');
  expect(printWordsFor('pt-BR').contents).toBe('Índice');
  expect(printWordsFor('tlh')).toBe(english);
});
