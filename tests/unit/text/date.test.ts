import { expect, test } from 'vitest';
import { dateInWords } from '../../../src/text/date.ts';

test.each([
  ['2025-06-30', 'en', '30 June 2025'],
  ['2025-06-30', 'de', '30. Juni 2025'],
  ['2025-06', 'en', 'June 2025'],
  ['2025-06', 'fr', 'juin 2025'],
  ['2025', 'en', '2025'],
  ['2025-13', 'en', '2025-13'],
  ['2025-02-30', 'en', '2025-02-30'],
  ['end of 2025-06', 'en', 'end of 2025-06'],
])('%s in %s is %s', (date, lang, words) => {
  expect(dateInWords(date, lang)).toBe(words);
});
