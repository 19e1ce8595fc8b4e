import { expect, test } from 'vitest';
import { hyphenatorFor } from '../../../src/text/hyphens-load.ts';

const shown = (lang: string, text: string) => hyphenatorFor(lang)?.(text).replaceAll('\u00ad', '·');

test('words may be divided as their language has it', () => {
  expect(shown('de', 'Die Schnittstellenüberwachung')).toBe('Die Schnitt·stel·len·über·wa·chung');
  expect(shown('en-US', 'The responsibility')).toBe('The respon·si·bility');
  expect(shown('fr-CA', 'une augmentation')).toBe('une aug·men·ta·tion');
});

test('not short words, nor few letters of long ones', () => {
  expect(shown('de', 'Abend, Bericht und Tabelle')).toBe('Abend, Bericht und Tabelle');
  expect(shown('de', 'abendländisch')).not.toMatch(/^.{1,2}·|·.{1,3}$/);
});

test('nothing else of a text is changed', () => {
  const text = 'Krankenhausinformationssystem (v2.1): 12,5 % – siehe https://example.com/Datenschutz';
  expect(hyphenatorFor('de')?.(text).replaceAll('\u00ad', '')).toBe(text);
});

test('there are languages without', () => {
  expect(['ja', 'zh-TW', 'ar', 'he', 'ko', 'tlh', 'constructor'].map(hyphenatorFor)).toEqual(Array(7).fill(null));
});
