/** Words that changed in harmless ways are found; words that are lost are not. */
import { describe, expect, test } from 'vitest';
import { missingWords } from '../../../src/pdf/words.ts';

describe('found are', () => {
  test.each([
    ['words as they are', 'Ten minutes', 'Ten minutes'],
    ['words in capitals', 'Straße', 'STRASSE'],
    ['words broken over lines', 'responsibility', 'responsi-\nbility'],
    ['words with a soft hyphen', 'respon\u00adsibility', 'responsibility'],
    ['ligatures', 'efficient offices', 'eﬃcient oﬃces'],
    ['letters with accents apart', 'Zürich café', 'Zu\u0308rich cafe\u0301'],
    ['words without the spaces between them', 'one two', 'onetwo'],
    ['full-width digits', '2026', '２０２６'],
    ['right-to-left words, drawn backwards', 'שלום עולם', 'םלוע םולש'],
    ['a superscript painted after everything else', 'CO2 falls', 'CO falls 2'],
    ['punctuation of any kind', '“Yes” — he said…', '"Yes" - he said...'],
  ])('%s', (_, wanted, drawn) => {
    expect(missingWords([wanted], drawn)).toEqual([]);
  });

  test('words of several texts, in any order', () => {
    expect(missingWords(['second thing', 'first thing'], 'first thing\nsecond thing')).toEqual([]);
  });
});

describe('missing is', () => {
  test.each([
    ['a word', 'Ten short minutes', 'Ten minutes', ['short']],
    ['a number', 'Costs fall by 17 percent', 'Costs fall by percent', ['17']],
    ['everything, of an empty page', 'Ten minutes', '', ['Ten', 'minutes']],
    ['a word in another script', 'Plan 計画書類', 'Plan', ['計画書類']],
    ['a word that is cut off', 'the responsibility', 'the respons', ['responsibility']],
  ])('%s', (_, wanted, drawn, missing) => {
    expect(missingWords([wanted], drawn)).toEqual(missing);
  });

  test('a word that should be there twice and is there once: its letters are', () => {
    expect(missingWords(['go', 'go'], 'go')).toEqual(['1 × “G”', '1 × “O”']);
  });

  test('a word only once in the list, however often it is lacking', () => {
    expect(missingWords(['lost words', 'lost'], 'words')).toEqual(['lost']);
  });
});

test('the halves of a word that a page parts may have something else between them, drawn at another time', () => {
  const drawn = 'tali Grundwasser-\nzelo ta\nvami\nneubildung wächst';
  expect(missingWords(['Grundwasserneubildung'], drawn)).toEqual([]);
  expect(missingWords(['Grundwasserneuerung'], drawn)).toEqual(['Grundwasserneuerung']);
  expect(missingWords(['Grundwasserneubildung'], 'tali Grundwasser-\nzelo ta\nvami')).toEqual([
    'Grundwasserneubildung',
  ]);
});
