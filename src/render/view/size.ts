/** Sizes of type that follow from how much there is to set. */
import { lengthOf, SPACELESS, sum, wordOf } from '../../blocks/measure.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import { widthOf } from '../../text/width.ts';

/** The name of the first step that the length does not exceed; the last has no limit. */
export function stepFor<Name extends string>(length: number, steps: readonly (readonly [Name, number])[]): Name {
  const found = steps.find(([, limit]) => length <= limit) ?? steps.at(-1);
  if (found === undefined) throw new Error('there is no step to choose');
  return found[0];
}

/**
 * The name of the first step at which a title is neither too long nor has a word that would have to be broken; the last
 * has no limit. Each step: its name, the most characters, and those of its longest word.
 */
export function titleStep<Name extends string>(
  title: readonly Inline[],
  steps: readonly (readonly [Name, number, number])[],
  extra = 0,
): Name {
  const [all, word] = [lengthOf(title) + extra, wordOf(title)];
  const found = steps.find(([, length, longest]) => all <= length && word <= longest) ?? steps.at(-1);
  if (found === undefined) throw new Error('there is no step to choose');
  return found[0];
}

/** Sizes for a few words set very large, in px. */
const FIGURE_SIZES = [240, 192, 160, 128, 112, 96, 80, 72, 64, 56, 48, 40, 36, 32, 28];

/** The mean width of a character of the figure face, in em. */
const FIGURE_WIDTH = 0.56;

/** How many characters of mean width a text is as wide as: a point is narrow, a percent sign is wide. */
export function figureLength(tree: readonly Inline[]): number {
  return sum(
    [...plainText(tree)],
    (char) => FIGURES.find(([has]) => has.test(char))?.[1] ?? EAST_ASIAN[widthOf(char)] ?? 1,
  );
}

const FIGURES: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'’ ijl|]/, 0.6],
  [/[%‰mwMW@]/, 1.6],
  [/[+−–=<>]/, 1.15],
];

/** By the columns that a character takes in a terminal; one that takes two is as wide as it is high. */
const EAST_ASIAN = [0, 1, 1 / FIGURE_WIDTH];

/** The largest size at which a text of this many characters stays on one line of this many px. */
export function figureSize(characters: number, width: number, limit: number): number {
  const fits = FIGURE_SIZES.find((size) => size <= limit && size * FIGURE_WIDTH * characters <= width);
  return fits ?? 28;
}

/** How many lines of so many characters, or of another width, a text takes. Chinese and Japanese may break after any character. */
export function linesAt(text: string, perLine: number, width: (words: string) => number = widthOf): number {
  let [lines, used] = [1, 0];
  for (const word of text.match(WORDS) ?? []) {
    if (used > 0 && used + width(word.trimEnd()) > perLine) [lines, used] = [lines + 1, 0];
    used += width(word);
  }
  return lines;
}

const WORDS = new RegExp(`${SPACELESS}\\s*|(?:(?!${SPACELESS})\\S)+\\s*`, 'gu');

const TERM_SIZES = [36, 32, 28, 26, 24, 22, 20];

/** The mean width of a character of the heading face, in em. */
const TERM_WIDTH = 0.52;

/** The largest size at which no word of these texts has to be broken within so many px; for `data-term`. */
export function termSize(texts: readonly (readonly Inline[] | null | undefined)[], width: number): string {
  const longest = Math.max(...texts.map(wordOf));
  return String(TERM_SIZES.find((size) => size * TERM_WIDTH * longest <= width) ?? 20);
}

/** Sizes of text that is read, in px. */
const BODY_SIZES = [40, 36, 32, 30, 28, 26, 24, 22, 20];

/** The mean width of a character of the text face, in em, and the height of a line. */
const TEXT = { width: 0.47, line: 1.34 };

/** The largest size at which each text fits a box of so many px with no word broken; for `data-body`. Few words are set larger. */
export function bodySize(
  texts: readonly (readonly Inline[] | null | undefined)[],
  box: { width: number; height: number },
  most: number,
): string {
  const longest = Math.max(0, ...texts.map((text) => lengthOf(text ?? null)));
  const word = Math.max(0, ...texts.map((text) => wordOf(text)));
  const fits = (size: number) =>
    word * size * TERM_WIDTH <= box.width &&
    Math.ceil((longest * size * TEXT.width * 1.08) / box.width) <= Math.floor(box.height / (size * TEXT.line));
  return String(BODY_SIZES.find((size) => size <= most && fits(size)) ?? 20);
}

/** The height of the body of a slide with a line of sources, in px. */
export const BODY_HEIGHT = 410;

/** Sizes of sentences that are set in the face of figures, in px. */
const SENTENCE_SIZES = [104, 92, 84, 76, 68, 60, 54, 48, 44, 40, 36, 32, 28];

/** The mean width of a character of a sentence in that face, in em, and the height of a line. */
const SENTENCE = { width: 0.43, line: 1.16 };

/** The largest size at which a sentence fits a box of so many px, with no word broken; for `data-figure`. */
export function sentenceSize(text: readonly Inline[], box: { width: number; height: number }, most = 104): string {
  const [all, word] = [lengthOf(text), wordOf(text)];
  const fits = (size: number) =>
    word * size * SENTENCE.width * 1.15 <= box.width &&
    Math.ceil((all * size * SENTENCE.width * 1.1) / box.width) * size * SENTENCE.line <= box.height;
  return String(SENTENCE_SIZES.find((size) => size <= most && fits(size)) ?? 28);
}
