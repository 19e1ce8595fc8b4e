/**
 * Are the words that a page should show among what it draws? The answer must never be a false “no”, for
 * then a good deck would not build; and hardly ever a false “yes”, for then a lost line would go out.
 *
 * Between a deck and its PDF the same words change in harmless ways. Case (`text-transform`), accents on
 * capitals, ligatures, full-width forms: both sides are folded. Hyphens, line breaks, the spaces that were
 * never drawn: only letters and digits count, and the page is one string without gaps. Right-to-left words
 * come out reversed, marks and ligatures in them half reversed; a positioned superscript is painted after
 * everything else: hence the looser searches below, each for words that the stricter ones did not find.
 * Last, all letters together: a page that draws fewer of a letter than its words have has lost something,
 * in whatever order it draws them.
 */

/** The expected words, as given, that the page does not draw. */
export function missingWords(expected: readonly string[], drawn: string): string[] {
  const page = fold(drawn);
  const words = expected.flatMap((text) => wordsOf(text));
  const unfound = words.filter(({ folded }) => !SEARCHES.some((finds) => finds(folded, page)));
  const missing = unfound.length === 0 ? [] : unfound.filter(isNotIn(dividedIn(drawn)));
  if (missing.length > 0) return [...new Set(missing.map(({ word }) => word))];
  return shortOfLetters(words, page);
}

interface Word {
  word: string;
  folded: string;
}

function wordsOf(text: string): Word[] {
  const words = text.replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return words.map((word) => ({ word, folded: fold(word) })).filter(({ folded }) => folded !== '');
}

/**
 * Letters and digits only, without accents, in capitals. Capitals, since lower case is not one to one:
 * “ß” has become “SS”, “ς” and “σ” are both “Σ”.
 */
export function fold(text: string): string {
  return lettersOf(lettersOf(text).toUpperCase());
}

function lettersOf(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** From strict to loose. */
const SEARCHES: ((word: string, page: string) => boolean)[] = [
  (word, page) => page.includes(word),
  (word, page) => page.includes([...word].reverse().join('')),
  (word, page) => word.length <= SHORT && isWithin(countOf(word), countOf(page)),
  (word, page) => word.length > SHORT && hasNearlyAll(word, page),
  (word, page) => word.length > SHORT && hasAllButEnds(word, page),
];

/** Words of so few letters may be torn apart, as a symbol with its index is. */
const SHORT = 3;

interface Divided {
  heads: ReadonlySet<string>;
  tails: readonly string[];
}

/** What stands before a hyphen at the end of a line, and what lines begin with. */
function dividedIn(drawn: string): Divided {
  const heads = [...drawn.matchAll(/([\p{L}\p{M}]{2,40})[-\u2010\u00ad]\s*$/gmu)];
  const tails = [...drawn.matchAll(/^\s*([\p{L}\p{M}]{2,40})/gmu)];
  const folded = (found: readonly RegExpMatchArray[]) => found.map((one) => fold(one[1] ?? ''));
  return { heads: new Set(folded(heads)), tails: folded(tails) };
}

/** A word that goes on over a page may have columns or a table between its halves, which are drawn at another time. */
function isNotIn({ heads, tails }: Divided): (word: Word) => boolean {
  return ({ folded: word }) =>
    ![...heads].some((head) => word.startsWith(head) && tails.includes(word.slice(head.length)));
}

/** All letters of the word, in any order, close together: a reversed word with ligatures, ruby, a mark inside. */
function hasNearlyAll(word: string, page: string): boolean {
  const width = word.length + Math.max(2, Math.floor(word.length / 4));
  const wanted = countOf(word);
  for (let at = 0; at === 0 || at + width <= page.length; at++) {
    if (isWithin(wanted, countOf(page.slice(at, at + width)))) return true;
  }
  return false;
}

/** The word without up to two letters at its end, and those elsewhere: “Mlle”, “TM”, “st” set high. */
function hasAllButEnds(word: string, page: string): boolean {
  return isWithin(countOf(word), countOf(page)) && [1, 2].some((cut) => page.includes(word.slice(0, -cut)));
}

/** One entry for the page as a whole, where the words are there but not as often as they should be. */
function shortOfLetters(words: readonly Word[], page: string): string[] {
  const wanted = countOf(words.map(({ folded }) => folded).join(''));
  const drawn = countOf(page);
  const lacking = [...wanted].filter(([letter, count]) => count > (drawn.get(letter) ?? 0));
  return lacking.map(([letter, count]) => `${count - (drawn.get(letter) ?? 0)} × “${letter}”`);
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function isWithin(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): boolean {
  return [...part].every(([letter, count]) => count <= (whole.get(letter) ?? 0));
}
