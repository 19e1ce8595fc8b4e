/** How much there is of a text: estimates that choose layouts. What truly fits, the browser measures. */
import { type Inline, plainText } from '../text/inline.ts';
import { widthOf } from '../text/width.ts';

/** Characters of body text on a full line: 1136 px at 24 px type. */
const LINE = 100;

/** Characters, wide ones counted twice; 0 for none. */
export function lengthOf(inline: readonly Inline[] | null | undefined): number {
  return inline === undefined || inline === null ? 0 : widthOf(plainText(inline));
}

/** Characters of the longest word, that no line should break; of Chinese and Japanese, which have no spaces, some. */
export function wordOf(inline: readonly Inline[] | null | undefined): number {
  const words = plainText(inline ?? []).split(/[\s\u2010-\u2015/-]+/);
  return most(words, (word) => {
    const spaceless = most(word.match(SPACELESS_RUN) ?? [], widthOf);
    return Math.max(most(word.split(SPACELESS_RUN), widthOf), Math.min(spaceless, 8));
  });
}

/** A character, in a pattern, of what is written without spaces between words. */
export const SPACELESS = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー、。]';

const SPACELESS_RUN = new RegExp(`${SPACELESS}+`, 'gu');

/** Lines that a text takes where `perLine` characters fit. */
export function linesOf(inline: readonly Inline[] | undefined, perLine: number = LINE): number {
  return Math.ceil(lengthOf(inline) / perLine);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

export function most<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((top, item) => Math.max(top, of(item)), 0);
}
