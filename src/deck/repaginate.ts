/** A deck with other pages: numbers, total, bookmarks and every page that another one names follow. */
import { outlineOf } from './outline.ts';
import type { Deck, Slide } from './types.ts';

/** `slides` holds the pages of the deck in their order, some in several parts. */
export function repaginate(deck: Deck, slides: readonly Slide[]): Deck {
  let [count, extra] = [0, 0];
  const numbered = slides.map((slide) => {
    const number = typeof slide.number === 'number' ? ++count : (`A-${++extra}` as const);
    return { ...slide, number };
  });
  const pages = new Map(numbered.map(({ id, number }) => [id, String(number)]));
  const pointed = numbered.map((slide) => withPages(slide, pages));
  return { ...deck, slides: pointed, total: count, outline: outlineOf(pointed, deck.labels) };
}

function withPages(slide: Slide, pages: ReadonlyMap<string, string>): Slide {
  const renewed = <T extends { target: string; page: string }>(refs: readonly T[]): T[] =>
    refs.map((ref) => ({ ...ref, page: pages.get(ref.target) ?? ref.page }));
  switch (slide.role) {
    case 'agenda':
      return { ...slide, parts: renewed(slide.parts) };
    case 'divider':
      return { ...slide, slides: renewed(slide.slides) };
    case 'takeaways':
      return { ...slide, takeaways: slide.takeaways.map((one) => ({ ...one, because: renewed(one.because) })) };
    default:
      return slide;
  }
}
