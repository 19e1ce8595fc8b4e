/**
 * Paragraphs of a few lines stay in one piece: of three lines, browsers leave two at the foot of a page and one at the
 * head of the next, whatever is asked for.
 */
import { widthOf } from '../../text/width.ts';

/** What three lines of an article hold, in letters of Latin; those of East Asia are twice as wide. */
const BRIEF = 240;

export function withBriefParagraphs(html: string): string {
  return html.replace(/<p>([\s\S]*?)<\/p>/g, (whole, words: string) =>
    widthOf(words.replace(/<[^>]*>|&[^;]+;/g, '')) <= BRIEF ? `<p class="brief">${words}</p>` : whole,
  );
}
