/** Where words may be divided, by the patterns of their language: Liang's, as TeX has them. Read when first asked for. */
import { createRequire } from 'node:module';

/** The same text with soft hyphens; they show where a line ends at one. */
export type Hyphenate = (text: string) => string;

/** Null for a language without patterns; words of CJK and most right-to-left scripts are not divided. */
export function hyphenatorFor(lang: string): Hyphenate | null {
  const tag = lang.toLowerCase();
  const name = PATTERNS.get(tag) ?? PATTERNS.get(tag.split('-')[0] ?? '');
  if (name === undefined) return null;
  const known = read.get(name) ?? require(`hyphen/${name}/index.js`);
  read.set(name, known);
  const options = { hyphenChar: SOFT, minWordLength: SHORTEST };
  return (text) => (known as Patterns).hyphenateSync(text, options).replace(WORD, withoutScraps);
}

interface Patterns {
  hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
}

const require = createRequire(import.meta.url);
const read = new Map<string, unknown>();

const SOFT = '\u00ad';

/** Letters of a word that is worth dividing, and what must stay on each line of it. */
const SHORTEST = 9;
const LEAST = { before: 3, after: 4 };

const WORD = /[\p{L}\p{M}\u00ad]+/gu;

function withoutScraps(word: string): string {
  const pieces = word.split(SOFT);
  const letters = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return pieces.reduce((joined, piece) => {
    const at = joined.replaceAll(SOFT, '').length;
    const isFree = at >= LEAST.before && letters - at >= LEAST.after;
    return joined + (isFree ? SOFT : '') + piece;
  }, '');
}

/** By language tag; a tag with a region before the language alone. */
const SAME = 'bg ca cs da de el en-us es et fi fr hr hu it lt lv nb nl nn pl pt ro ru sk sl sv tr uk'.split(' ');
const PATTERNS = new Map([
  ...SAME.map((tag) => [tag, tag] as const),
  ['de-ch', 'de-ch-1901'],
  ['en', 'en-gb'],
  ['no', 'nb'],
]);
