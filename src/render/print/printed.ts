/** A document that is ready to be printed, with what is known of its pages: for bookmarks and for the check of the file. */

import type { Deck, OutlineItem, Slide } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import type { Inline } from '../../text/inline.ts';
import type { Entry } from './front.ts';
import type { Sheet } from './geometry.ts';

export interface Printed {
  html: string;
  sheet: Sheet;
  /** What each page shows. The last of them goes on for as many pages as it takes. */
  pages: readonly PageWords[];
  /** There are no more pages than these. */
  isWhole?: true;
  /** Stands on every page, besides the watermark. */
  foot: readonly string[];
  /** On which page each slide is, from 0. */
  places: ReadonlyMap<string, number>;
  /** What else there is to go to, before the sources. */
  further?: readonly Further[];
}

/** A part of the document that is none of the deck; `page` from 0. */
export interface Further {
  title: string;
  place: string;
  page: number;
}

export interface PageWords {
  shown: readonly Slide[];
  text: readonly Inline[][];
}

/** `before`: how many pages come first. */
export function placesIn(pages: readonly (readonly Slide[])[], before: number): Map<string, number> {
  return new Map(pages.flatMap((slides, page) => slides.map(({ id }) => [id, page + before] as const)));
}

/** The parts of the document, each with the page of the first of its slides that is printed. */
export function contentsOf(
  deck: Deck,
  places: ReadonlyMap<string, number>,
  further: readonly Further[],
  end: number,
): Entry[] {
  const agenda = deck.slides.find(({ role }) => role === 'agenda')?.id;
  const parts = deck.outline.flatMap((item) => {
    const target = firstOf(item, places);
    return target === null || target === agenda ? [] : [entry(item.title, target, (places.get(target) ?? 0) + 1)];
  });
  const rest = further.map(({ title, place, page }) => entry(title, place, page + 1));
  const sources = deck.sources.length === 0 ? [] : [entry(deck.labels.sources, 'sources', end + 1)];
  return [...parts, ...rest, ...sources];
}

function entry(title: string, target: string, page: number): Entry {
  return { title: withApostrophes(title), target, page: String(page), level: '1', number: null };
}

/** The slide itself, or else the first of those below it. */
export function firstOf({ target, children }: OutlineItem, places: ReadonlyMap<string, number>): string | null {
  if (places.has(target)) return target;
  for (const child of children) {
    const found = firstOf(child, places);
    if (found !== null) return found;
  }
  return null;
}
