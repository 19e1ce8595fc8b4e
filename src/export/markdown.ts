/** The deck as text, for readers, mails and other programs. */
import { deckMarkdown } from '../render/markdown/deck.ts';
import type { Format } from './define.ts';

export const markdown: Format = {
  suffix: 'md',
  about: 'the deck and its handout texts as Markdown; no notes',
  printed: false,
  prose: true,
  make: async (deck) => [{ bytes: new TextEncoder().encode(deckMarkdown(deck)), pages: null }],
  shows: ['handout'],
  read: async (bytes) => readingsOfMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
};

/** As it stands, and without the marks that may stand within words. */
export function readingsOfMarkdown(text: string): string[] {
  return [text, text.replace(/[\\*`]|<\/?su[bp]>/g, '')];
}
