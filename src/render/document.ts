/** The whole HTML file around the slides. */
import type { Deck } from '../deck/types.ts';
import type { Medium } from './medium.ts';
import type { Templates } from './templates.ts';

export interface DocumentParts {
  deck: Deck;
  /** The markup of all slides, in order. */
  slides: string;
  /** Fonts, tokens, templates and theme: everything that styles the slides. */
  css: string;
  /** Light or dark, for what the browser itself draws. */
  scheme: 'light' | 'dark';
  medium: Medium;
}

export function wholeDocument(parts: DocumentParts, templates: Templates): string {
  return templates.draw('deck', { ...parts, lang: parts.deck.lang, dir: parts.deck.dir, title: parts.deck.title });
}
