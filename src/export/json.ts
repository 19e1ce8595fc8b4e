/** The deck as data for other programs. Private notes, how long they take, and places in the author's file are left out. */
import type { Deck, Slide } from '../deck/types.ts';
import { type Inline, plainText } from '../text/inline.ts';
import type { Format } from './define.ts';

export const json: Format = {
  suffix: 'json',
  about: 'the deck as data, without notes',
  printed: false,
  make: async (deck) => [
    { bytes: new TextEncoder().encode(`${JSON.stringify(plainDeck(deck), null, 2)}\n`), pages: null },
  ],
  shows: ['handout'],
  read: async (bytes) => textsOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))),
};

/** `slides` keep their order; texts are trees of inline Markdown, titles plain words. */
export function plainDeck(deck: Deck): object {
  const { slides, pictures, labels: _, drawings: __, brand: ___, ...rest } = deck;
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

/** Every string; a line of inline text also as one. Keys are those of the Deck, but for rows of data. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const whole = value.length > 0 && value.every(isInline) ? [plainText(value)] : [];
    return [...whole, ...value.flatMap((item) => textsOf(item, key))];
  }
  const names = key === 'rows' ? Object.keys(value) : [];
  return [...names, ...Object.entries(value).flatMap(([name, child]) => textsOf(child, name))];
}

const INLINE = ['text', 'code', 'break', 'em', 'strong', 'sub', 'sup', 'link', 'lang', 'cite'];

function isInline(value: unknown): value is Inline {
  return INLINE.includes(String((value as { type?: unknown } | null)?.type));
}
