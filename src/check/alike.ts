/**
 * Measures the decks of a mail merge, which are much alike: in documents that stay open for all of them, and each slide
 * whose markup has come before not at all.
 */
import { createHash } from 'node:crypto';
import type { Facts, SlideFacts } from '../browser/facts.ts';
import type { Frame } from '../browser/frames.ts';
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

/** Looks that are kept in mind, with their characters. */
const LOOKS = 50;

/** `alone`: decks of a look that are measured alone before a document is opened for it; some looks never come again. */
export function measureAlike(alone = 1): MeasureDeck {
  const known = latest<SlideFacts>(KEPT);
  const looks = latest<{ seen: number; characters: string }>(LOOKS);

  return async (deck, surroundings) => {
    const framed = await frameOf(deck, surroundings.theme, surroundings.templates);
    if (framed === null) return measureAlone(deck, surroundings);
    const keys = framed.slides.map((markup) => digest(`${framed.look} ${markup}`));
    const facts = keys.map((key) => known.get(key));
    const lacking = [...keys.keys()].filter((i) => facts[i] === undefined);
    const measured = lacking.length === 0 ? [] : await measureThose(lacking, framed, deck, surroundings);
    for (const [at, i] of lacking.entries()) facts[i] = measured[at];
    for (const [i, one] of facts.entries()) if (one !== undefined) known.set(keys[i] ?? '', one);
    return { slides: facts.filter((one) => one !== undefined), fonts: [] };
  };

  /** Slides by their places in the deck. */
  async function measureThose(places: number[], framed: Framed, deck: Deck, surroundings: Surroundings) {
    const isSeldom = (looks.get(framed.look)?.seen ?? 0) < alone;
    const frame = frameFor(framed);
    if (isSeldom) {
      const { slides } = await measureAlone(deck, surroundings);
      return places.map((i) => slides[i]);
    }
    return (await surroundings.printer.measureIn(frame, places.map((i) => framed.slides[i]).join('\n'))).slides;
  }

  /** Its fonts have the characters of all decks of this look so far. */
  function frameFor({ look, characters, document }: Framed): Frame {
    const before = looks.get(look) ?? { seen: 0, characters: USUAL };
    const cut = together(before.characters, characters);
    looks.set(look, { seen: before.seen + 1, characters: cut });
    return { key: digest(`${look} ${cut}`), html: () => document(cut) };
  }
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
