/**
 * Measures the decks of a mail merge, which are much alike: in documents that stay open for all of them, and each slide
 * whose markup has come before not at all.
 */
import { createHash } from 'node:crypto';
import type { Facts, SlideFacts } from '../browser/facts.ts';
import type { Printer } from '../browser/printer.ts';
import type { Deck } from '../deck/types.ts';
import { type Framed, frameOf } from '../render/frame.ts';
import { render } from '../render/render.ts';
import type { Templates } from '../render/templates.ts';
import type { Theme } from '../theme/theme.ts';

/** What a deck is measured in. */
interface Surroundings {
  theme: Theme;
  templates: Templates;
  printer: Pick<Printer, 'measure' | 'measureIn'>;
}

export type MeasureDeck = (deck: Deck, surroundings: Surroundings) => Promise<Facts>;

/** Each deck as a document of its own. */
export const measureAlone: MeasureDeck = async (deck, { theme, templates, printer }) =>
  printer.measure(await render(deck, theme, templates, 'print'));

/** Slides that are kept in mind, so that memory stays as it is over thousands of decks. */
const KEPT = 500;

/** Looks whose characters are kept in mind. */
const LOOKS = 50;

export function measureAlike(): MeasureDeck {
  const known = latest<SlideFacts>(KEPT);
  const characters = latest<string>(LOOKS);

  return async (deck, surroundings) => {
    const framed = await frameOf(deck, surroundings.theme, surroundings.templates);
    if (framed === null) return measureAlone(deck, surroundings);
    const slides = framed.slides.map((markup) => ({ markup, key: digest(`${framed.look} ${markup}`) }));
    const facts = new Map(slides.flatMap(({ key }) => entryOf(key, known.get(key))));
    const unknown = slides.filter(({ key }) => !facts.has(key));
    const measured = unknown.length === 0 ? [] : await measureNow(unknown, framed, surroundings);
    unknown.forEach(({ key }, i) => {
      for (const [, found] of entryOf(key, measured[i])) facts.set(key, found);
    });
    for (const [key, found] of facts) known.set(key, found);
    return { slides: slides.flatMap(({ key }) => facts.get(key) ?? []), fonts: [] };
  };

  async function measureNow(
    slides: readonly { markup: string }[],
    { look, document, ...framed }: Framed,
    { printer }: Surroundings,
  ): Promise<SlideFacts[]> {
    const cut = together(characters.get(look) ?? USUAL, framed.characters);
    characters.set(look, cut);
    const frame = { key: digest(`${look} ${cut}`), html: () => document(cut) };
    return (await printer.measureIn(frame, slides.map(({ markup }) => markup).join('\n'))).slides;
  }
}

function entryOf<V>(key: string, value: V | undefined): [string, V][] {
  return value === undefined ? [] : [[key, value]];
}

/** The letters of names in Europe: most recipients bring none besides, and the fonts need not be read again. */
const USUAL = Array.from({ length: 0x17f - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i)).join('');

function together(some: string, others: string): string {
  return [...new Set(some + others)].sort().join('');
}

/** Those that were asked for last. */
function latest<V>(most: number) {
  const kept = new Map<string, V>();
  const set = (key: string, value: V) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return { get: (key: string) => kept.get(key), set };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
