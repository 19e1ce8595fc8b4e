/** Some slides of a deck, chosen by the numbers that they show. */
import type { Deck, OutlineItem, Slide } from './types.ts';

/** From one number to another, both included; `last` is null for “to the end”. */
interface Range {
  inAppendix: boolean;
  first: number;
  last: number | null;
}

export type Selection = readonly Range[];

/** `3-7,12,20-,A-1`; null for what cannot be read. */
export function parseSelection(text: string): Selection | null {
  const ranges = text.split(',').map((part) => rangeOf(part.trim()));
  return ranges.every((range) => range !== null) ? ranges : null;
}

function rangeOf(text: string): Range | null {
  const found = /^(A-)?(\d{1,4})(?:(\s*[-–]\s*)(?:A-)?(\d{1,4})?)?$/i.exec(text);
  if (found === null) return null;
  const [, appendix, first, isOpen, last] = found;
  const end = last === undefined ? (isOpen === undefined ? Number(first) : null) : Number(last);
  if (end !== null && end < Number(first)) return null;
  return { inAppendix: appendix !== undefined, first: Number(first), last: end };
}

/** The deck with these slides alone, their numbers as they were; null where it has none of them. */
export function pickSlides(deck: Deck, selection: Selection): Deck | null {
  const slides = deck.slides.filter((slide) => selection.some((range) => isIn(range, slide)));
  const kept = new Set(slides.map(({ id }) => id));
  return slides.length === 0 ? null : { ...deck, slides, outline: deck.outline.flatMap((item) => left(item, kept)) };
}

function isIn({ inAppendix, first, last }: Range, { number }: Slide): boolean {
  const at = Number(String(number).replace('A-', ''));
  return inAppendix === (typeof number === 'string') && at >= first && at <= (last ?? at);
}

/** Where a page is gone, those below it take its place. */
function left(item: OutlineItem, kept: ReadonlySet<string>): OutlineItem[] {
  const children = item.children.flatMap((child) => left(child, kept));
  return kept.has(item.target) ? [{ ...item, children }] : children;
}
