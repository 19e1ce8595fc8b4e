import { expect, test } from 'vitest';
import { directionOf, labelsFor } from '../../../src/deck/labels.ts';
import { dateInWords } from '../../../src/text/date.ts';

test.each([
  ['2025-06-30', 'en', '30 June 2025'],
  ['2025-06-30', 'en-US', 'June 30, 2025'],
  ['2025-06-05', 'de', '5. Juni 2025'],
  ['2024-02-29', 'fr', '29 février 2024'],
  ['2025-02-29', 'en', '2025-02-29'],
  ['2025-13-01', 'en', '2025-13-01'],
  ['0025-06-30', 'en', '0025-06-30'],
  ['2025-6-3', 'en', '2025-6-3'],
  ['June 2025', 'de', 'June 2025'],
])('%s in %s is %s', (date, lang, words) => {
  expect(dateInWords(date, lang)).toBe(words);
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['art', 'ltr'],
])('%s runs %s', (lang, dir) => {
  expect(directionOf(lang)).toBe(dir);
});

test('every language has all the words, and others have English', () => {
  const english = labelsFor('en');
  for (const lang of ['de', 'fr', 'es']) expect(Object.keys(labelsFor(lang))).toEqual(Object.keys(english));
  expect(labelsFor('DE-at').sources).toBe('Quellen');
  expect(labelsFor('xx')).toBe(english);
});

test.each(['zh-Hant', 'zh-Hant-TW', 'zh-TW', 'zh-HK', 'ZH-hant-hk'])(
  '%s is written in traditional characters',
  (lang) => {
    expect(labelsFor(lang).agenda).toBe('議程');
  },
);

test.each(['zh', 'zh-CN', 'zh-Hans-HK', 'zh-SG'])('%s is written in simplified characters', (lang) => {
  expect(labelsFor(lang).agenda).toBe('议程');
});
