/** The deck as one file for any browser; `speaker` adds notes and the speaker view. */
import { textsOfHtml } from '../check/html-text.ts';
import { render } from '../render/render.ts';
import type { Format } from './define.ts';

export const html: Format = {
  suffix: 'html',
  about: 'the deck, one self-contained file, works offline; no notes',
  printed: false,
  make: (deck, press) => page('screen', deck, press),
  shows: [],
  read,
};

export const speaker: Format = {
  suffix: 'speaker.html',
  about: 'the same with notes and speaker view',
  printed: false,
  make: (deck, press) => page('speaker', deck, press),
  shows: ['notes'],
  read,
};

async function page(medium: 'screen' | 'speaker', ...[deck, press]: Parameters<Format['make']>) {
  const text = await render(deck, press.theme, press.templates, medium);
  return [{ bytes: new TextEncoder().encode(text), pages: deck.slides.length }];
}

async function read(bytes: Uint8Array): Promise<string[]> {
  return textsOfHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
