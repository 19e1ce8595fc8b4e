/** The sources that parts of a deck name, by their numbers. */
import type { CitedSource, Deck, Slide } from './types.ts';

/** Of a deck with some slides alone, the sources that these rest on, their numbers as they were. */
export function withOwnSources(deck: Deck): Deck {
  const shown = deck.slides.filter(({ role }) => role !== 'sources');
  // Whoever wants nothing but the page of the sources wants it whole.
  if (shown.length === 0) return deck;
  const numbers = new Set([...shown.flatMap(citedBy), ...citedAround(deck)]);
  const left = (sources: readonly CitedSource[]) => sources.filter(({ number }) => numbers.has(number));
  const slides = deck.slides.flatMap((slide): Slide[] => {
    if (slide.role !== 'sources') return [slide];
    const sources = left(slide.sources);
    return sources.length === 0 ? [] : [{ ...slide, sources }];
  });
  const there = new Set(slides.map(({ id }) => id));
  const gone = new Set(deck.slides.flatMap(({ id }) => (there.has(id) ? [] : [id])));
  const outline = deck.outline.filter(({ target }) => !gone.has(target));
  return { ...deck, slides, outline, sources: left(deck.sources) };
}

/** Those that stand for a page as a whole, and those that its texts name. */
export function citedBy(slide: Slide): number[] {
  const whole = slide.role === 'slide' || slide.role === 'divider' ? slide.sources : [];
  return [...whole, ...citedIn(slide)];
}

/** What stands on every page, and with the cover. */
function citedAround({ slides, summary, audienceLabel, classification }: Deck): number[] {
  const isCovered = slides.some(({ role }) => role === 'cover');
  return [...citedIn(classification), ...(isCovered ? citedIn([summary, audienceLabel]) : [])];
}

function citedIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, number } = value as { type?: unknown; number?: unknown };
  return type === 'cite' && typeof number === 'number' ? [number] : Object.values(value).flatMap(citedIn);
}
