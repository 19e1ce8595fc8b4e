/** What charts say of themselves, in the language of the deck; English where there is none here. */
import { byLanguage } from '../../text/language.ts';
import { en } from './wording/en.ts';
import { type ChartWords, chartWordings } from './wording/index.ts';

export function chartWords(lang: string): ChartWords {
  return byLanguage(chartWordings, lang) ?? en;
}

/** What stands in the place of a value that there is none of. */
export function missingIn(lang: string): string {
  return chartWords(lang).missing;
}

/** Puts figures into a phrase, in their order. */
export function fill(phrase: string, ...parts: readonly string[]): string {
  return phrase
    .split('{}')
    .map((piece, i) => piece + (parts[i] ?? ''))
    .join('');
}
