/** The words that a page shows: what a file of the deck must hold, page by page. */
import type { Inline } from '../text/inline.ts';
import { wordsOnChart } from './chart/words.ts';
import type { Deck, DeckBlock, Slide } from './types.ts';

/** Everything on the page that came from the author, in no particular order. Notes and handout text are not on it. */
export function wordsOn(slide: Slide): string[] {
  const { notes: _, handout: __, span: ___, section: ____, ...shown } = slide;
  return wordsIn(shown);
}

/** The same of any part of a deck. */
export function wordsIn(value: unknown): string[] {
  const words: string[] = [];
  collect(value, words);
  return words;
}

/** Every address outside the deck that it links to. */
export function linksIn(deck: Deck): string[] {
  const links: string[] = [];
  JSON.stringify([deck.slides, deck.classification, deck.summary, deck.sources], (key, value) => {
    if ((key === 'href' || key === 'url') && typeof value === 'string' && !value.startsWith('#')) links.push(value);
    return value;
  });
  return [...new Set(links)];
}

function collect(value: unknown, words: string[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (isText(value)) words.push(value.value);
  else if (typeof value === 'object' && value !== null) {
    if (isChart(value)) words.push(...wordsOnChart(value.value));
    for (const [key, child] of Object.entries(value)) {
      if (key === 'code' && typeof child === 'string') words.push(child);
      else if (!UNSEEN.has(key)) collect(child, words);
    }
  }
}

function isChart(value: object): value is Extract<DeckBlock, { kind: 'chart' }> {
  return 'kind' in value && value.kind === 'chart';
}

/** What stands for a picture where that cannot be seen, and is not itself seen. */
const UNSEEN = new Set(['alt']);

function isText(value: unknown): value is Extract<Inline, { type: 'text' | 'code' }> {
  const type = (value as { type?: unknown } | null)?.type;
  return type === 'text' || type === 'code';
}
