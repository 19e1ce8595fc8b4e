/** How a language says it: words, dates, direction. */
import { byLanguage } from '../text/language.ts';
import { en } from './labels/en.ts';
import { type Labels, labels } from './labels/index.ts';

export type { Labels } from './labels/index.ts';

/** English where the language has no words here. */
export function labelsFor(lang: string): Labels {
  return byLanguage(labels, lang) ?? en;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (rest.includes('latn')) return 'ltr';
  return RIGHT_TO_LEFT.has(language) || rest.some((tag) => tag === 'arab' || tag === 'hebr') ? 'rtl' : 'ltr';
}
