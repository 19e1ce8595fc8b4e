/**
 * Text that goes on from page to page: where it is to be cut. The browser says where the lines of a paragraph are;
 * here is decided which of them a page takes. Pure.
 */
import type { Inline } from '../../text/inline.ts';
import { splitInline } from '../../text/split.ts';

/** A line as it was laid out: in px from the top of its text, and the first of its characters in the paragraph. */
export interface LineFacts {
  start: number;
  top: number;
  bottom: number;
}

/** The lines of each paragraph of a text. */
export type TextFacts = readonly (readonly LineFacts[])[];

interface Line extends LineFacts {
  paragraph: number;
  /** Counted from 0, and from the end. */
  at: number;
  left: number;
}

/** A text in parts, one a page. `rooms`: how high a text may be on its first page, and on each that follows. */
export function pagesOf(
  text: readonly Inline[][],
  facts: TextFacts,
  rooms: { first: number; more: number },
): Inline[][][] {
  const lines = linesOf(facts);
  const pages = cutsIn(lines, rooms).map(([from, to]) => between(text, lines[from], lines[to]));
  return pages.length === 0 ? [[...text]] : pages;
}

/** How high the last of these parts is, in px. */
export function heightOfLast(facts: TextFacts, rooms: { first: number; more: number }): number {
  const lines = linesOf(facts);
  const [from, to] = cutsIn(lines, rooms).at(-1) ?? [0, 0];
  return (lines[to - 1]?.bottom ?? 0) - (lines[from]?.top ?? 0);
}

function linesOf(facts: TextFacts): Line[] {
  return facts.flatMap((paragraph, i) =>
    paragraph.map((line, at) => ({ ...line, paragraph: i, at, left: paragraph.length - 1 - at })),
  );
}

/** The first line of each page, and the first that goes on to the next. */
function cutsIn(lines: readonly Line[], rooms: { first: number; more: number }): [from: number, to: number][] {
  const cuts: [number, number][] = [];
  for (let from = 0; from < lines.length; ) {
    const to = endOfPage(lines, from, cuts.length === 0 ? rooms.first : rooms.more);
    cuts.push([from, to]);
    from = to;
  }
  return cuts;
}

/** The first line that goes on to the next page. No line of a paragraph stands alone, at the end or at the start. */
function endOfPage(lines: readonly Line[], from: number, room: number): number {
  const top = lines[from]?.top ?? 0;
  const found = lines.findIndex((line, at) => at > from && line.bottom - top > room);
  if (found < 0) return lines.length;
  const line = lines[found];
  const earlier = found - (line === undefined ? 0 : takenBack(line));
  return earlier > from ? earlier : found;
}

/** So many lines before it go on with it: a paragraph of three is not divided at all. */
function takenBack({ at, left }: Line): number {
  if (at === 0) return 0;
  if (at === 1) return 1;
  return left > 0 ? 0 : at === 2 ? 2 : 1;
}

function between(text: readonly Inline[][], from: Line | undefined, to: Line | undefined): Inline[][] {
  const first = from?.paragraph ?? 0;
  const last = to === undefined ? text.length : to.paragraph + (to.at > 0 ? 1 : 0);
  return text.slice(first, last).map((paragraph, i) => {
    const end = to !== undefined && first + i === to.paragraph ? splitInline(paragraph, to.start)[0] : paragraph;
    return i === 0 && from !== undefined && from.at > 0 ? splitInline(end, from.start)[1] : end;
  });
}
