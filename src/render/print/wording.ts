/** The words that a document adds on paper, in the language of the deck; English where there are none. */
import { byLanguage } from '../../text/language.ts';
import { en } from './wording/en.ts';
import { type PrintWords, printWordings } from './wording/index.ts';

export type { PrintWords } from './wording/index.ts';

export function printWordsFor(lang: string): PrintWords {
  return byLanguage(printWordings, lang) ?? en;
}
