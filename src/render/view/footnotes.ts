import { lengthOf } from '../../blocks/measure.ts';
/** The sources that a page rests on, at its foot. */
import type { CitedSource, Deck, Slide } from '../../deck/types.ts';

/** Characters that fit one line of small type. */
const LINE = 150;

export function footnotes(slide: Slide, deck: Deck) {
  if (slide.role !== 'slide' && slide.role !== 'divider') return [];
  const numbers = [...new Set([...slide.sources, ...citedIn(slide)])].sort((a, b) => a - b);
  const sources = numbers.flatMap((number) => deck.sources.find((source) => source.number === number) ?? []);
  const length = sources.reduce((sum, source) => sum + lengthOf(source.title) + 6, 0);
  return sources.map((source) => ({ number: source.number, title: length <= LINE ? source.title : shortened(source) }));
}

function citedIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, number } = value as { type?: unknown; number?: unknown };
  return type === 'cite' && typeof number === 'number' ? [number] : Object.values(value).flatMap(citedIn);
}

/** Where the line is too short for titles, the publisher has to do, or the number alone. */
function shortened(source: CitedSource) {
  const [publisher] = source.detail;
  return publisher !== undefined && lengthOf(publisher) <= 30 ? publisher : null;
}
