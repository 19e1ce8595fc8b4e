/** The deck as data for other programs. Private notes, how long they take, and places in the author's file are left out. */
import type { Deck, Slide } from '../deck/types.ts';
import type { Inline } from '../text/inline.ts';
import type { Format } from './define.ts';

export const json: Format = {
  suffix: 'json',
  about: 'the deck as data, without notes',
  printed: false,
  make: async (deck) => ({
    bytes: new TextEncoder().encode(`${JSON.stringify(plainDeck(deck), null, 2)}\n`),
    pages: null,
  }),
};

/** `slides` keep their order; texts are trees of inline Markdown, titles plain words. */
export function plainDeck(deck: Deck): object {
  const { slides, pictures, labels: _, ...rest } = deck;
  const files = Object.entries(pictures).map(([path, { mime, width, height }]) => ({ path, mime, width, height }));
  return withoutSpans({ ...rest, pictures: files, slides: slides.map(plainSlide) });
}

function plainSlide(slide: Slide): object {
  const { id, role, number, section, title, notes: _, seconds: __, handout, ...rest } = slide;
  return {
    id,
    role,
    number,
    section: section?.id ?? null,
    sectionTitle: section?.title ?? null,
    title,
    handout: handout as Inline[][],
    ...rest,
  };
}

function withoutSpans(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, child) => (key === 'span' ? undefined : child)));
}
