/**
 * Paragraphs of a few lines stay in one piece: of three lines, browsers leave two at the foot of a page and one at the
 * head of the next, whatever is asked for.
 */
import { type Inline, plainText } from '../text/inline.ts';
import { widthOf } from '../text/width.ts';

/** What three lines of an article hold, in letters of Latin; those of East Asia are twice as wide. */
const BRIEF = 240;

/** The class of a paragraph with this text. */
export function briefness(tree: readonly Inline[]): string {
  return widthOf(plainText(tree)) <= BRIEF ? ' class="brief"' : '';
}
