/** How much there is of a text: estimates that choose layouts. What truly fits, the browser measures. */
import { type Inline, plainText } from '../text/inline.ts';

/** Characters of body text on a full line: 1136 px at 24 px type. */
const LINE = 100;

/** Characters, wide ones counted twice; 0 for none. */
export function lengthOf(inline: readonly Inline[] | null | undefined): number {
  return inline === undefined || inline === null
    ? 0
    : [...plainText(inline)].reduce((sum, char) => sum + widthOf(char), 0);
}

/** Characters of the longest word, that no line should break. */
export function wordOf(inline: readonly Inline[] | null | undefined): number {
  return most(plainText(inline ?? []).split(/[\s\u2010-\u2015/-]+/), (word) => [...word].length);
}

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

/** Chinese, Japanese and Korean characters are about twice as wide as Latin ones. */
function widthOf(char: string): number {
  return /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1;
}
