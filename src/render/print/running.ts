/**
 * What stands in the margins of every page: running head and foot, as boxes of `@page`. The browser counts the pages
 * and leaves these boxes out of the tags, so that no reader has them read out on every page.
 */

import type { Deck } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { dateInWords } from '../../text/date.ts';
import { plainText } from '../../text/inline.ts';
import { cutWords, widthOf } from '../../text/width.ts';
import { mm, type Sheet } from './geometry.ts';

export interface Running {
  /** Above the text, at the outer sides. */
  start: string;
  end: string;
}

/** The rules for all pages, and for pages of the given names, which have heads of their own; null for none. */
export function pageRules(
  deck: Deck,
  sheet: Sheet,
  head: Running | null,
  named: Record<string, Running | null> = {},
): string {
  const { margin, size } = sheet;
  const sides = deck.dir === 'rtl' ? [margin.bind, margin.side] : [margin.side, margin.bind];
  const margins = `margin:${[margin.top, sides[0] ?? 0, margin.bottom, sides[1] ?? 0].map(mm).join(' ')}`;
  const own = Object.entries(named).map(([name, running]) => `@page ${name}{${headRules(running, deck, sheet)}}`);
  return [`@page{size:${size};${margins};${headRules(head, deck, sheet)}${footRules(deck)}}`, ...own].join('\n');
}

const TYPE = 'font:400 8.5pt/1.3 "Deck Text","Deck Other","Helvetica Neue",Arial,sans-serif;color:#555';

/** The mean width of a character of this type, in mm. */
const LETTER = 1.5;

/** One line: what stands at the end takes what it needs of it, and less than half. */
function headRules(head: Running | null, deck: Deck, { width }: Sheet): string {
  const room = Math.floor(width / LETTER);
  const end = cutWords(head?.end ?? '', Math.floor(room * 0.45));
  const start = cutWords(head?.start ?? '', room - widthOf(end) - BETWEEN);
  const share = Math.ceil(((widthOf(end) + BETWEEN) / room) * 100);
  const [left, right] = sided(deck, { text: start, share: 100 - share }, { text: end, share });
  const rule = `${TYPE};vertical-align:bottom;padding-bottom:1.5mm;margin-bottom:5mm`;
  const line = head === null ? 'border:0' : 'border-bottom:0.5pt solid #999';
  return [
    `@top-left{content:${quoted(left.text)};width:${left.share}%;text-align:left;${rule};${line}}`,
    `@top-right{content:${quoted(right.text)};width:${right.share}%;text-align:right;${rule};${line}}`,
  ].join('');
}

/** Read from left to right in every script: between the signs that set a direction apart. */
const PAGES = '"\\2066" counter(page) " / " counter(pages) "\\2069"';

/** Date, classification, watermark and page: on every page of every format. */
function footRules(deck: Deck): string {
  const [left, right] = sided(deck, quoted(dateOf(deck)), PAGES);
  const rule = `${TYPE};vertical-align:top;padding-top:5mm;border-top:0`;
  const middle = [classificationOf(deck), deck.mark ?? ''].filter((text) => text !== '').join('\n');
  return [
    `@bottom-left{content:${left};width:25%;text-align:left;${rule}}`,
    `@bottom-center{content:${quoted(middle)};width:50%;text-align:center;white-space:pre-line;${rule};color:#111;font-weight:600}`,
    `@bottom-right{content:${right};width:25%;text-align:right;${rule}}`,
  ].join('');
}

/** The words that every page has in its foot, besides the watermark. */
export function footWords(deck: Deck): string[] {
  return [dateOf(deck), classificationOf(deck)].filter((text) => text !== '');
}

function dateOf(deck: Deck): string {
  return deck.date === null ? '' : dateInWords(deck.date, deck.lang);
}

function classificationOf({ classification }: Deck): string {
  return plainText(classification ?? []);
}

/** Characters that keep the two texts apart. */
const BETWEEN = 4;

function sided<T>({ dir }: Deck, start: T, end: T): [T, T] {
  return dir === 'rtl' ? [end, start] : [start, end];
}

/** A string of CSS. Whatever could end it, the rule or the style sheet is written as a number. */
function quoted(text: string): string {
  return `"${withApostrophes(text).replace(/["\\<\p{Cc}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}
