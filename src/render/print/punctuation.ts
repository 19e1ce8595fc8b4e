/** The marks that a document on paper sets between texts, as a language writes them, with the spaces that belong to them. */
import { type Inline, plainText } from '../../text/inline.ts';
import { byLanguage } from '../../text/language.ts';

const western = { comma: ', ', semicolon: '; ', stop: '. ', open: ' (', close: ')', space: ' ' };

export type Punctuation = typeof western;

const french: Punctuation = { ...western, semicolon: '\u00a0; ' };
const arabic: Punctuation = { ...western, comma: '، ', semicolon: '؛ ' };
const chinese = { comma: '，', semicolon: '；', stop: '：', open: '（', close: '）', space: '' };

const others: Record<string, Punctuation> = {
  fr: french,
  ar: arabic,
  fa: arabic,
  ur: arabic,
  zh: chinese,
  ja: { ...chinese, comma: '、' },
};

export function punctuationFor(lang: string): Punctuation {
  return byLanguage(others, lang) ?? western;
}

/** A value of a block in which each term, or event, that a text follows ends as a sentence of its own. */
export function withStops<T>(value: T, marks: Punctuation): T {
  if (Array.isArray(value)) return value.map((item) => withStops(item, marks)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, child]) => [key, withStops(child, marks)]);
  const key = TERMS.find((name) => name in value && 'text' in value && value.text !== null);
  const changed = Object.fromEntries(fields);
  return key === undefined || changed[key] === null ? changed : { ...changed, [key]: stopped(changed[key], marks) };
}

/** What stands before a text and is set off from it, by the name of its field. */
const TERMS = ['term', 'what'];

function stopped(term: readonly Inline[], { stop, space }: Punctuation): Inline[] {
  const isEnded = /[.!?…:;。！？：]["'”’»)\]）]*\s*$/u.test(plainText(term));
  return [...term, { type: 'text', value: isEnded ? space : stop }];
}
