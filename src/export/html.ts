/** The deck as one file for any browser; `speaker` adds notes and the speaker view. */
import { textsOfHtml } from '../check/html-text.ts';
import type { Deck } from '../deck/types.ts';
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
  const bare = pageWithoutMark(text, deck);
  if (bare !== null) press.report('unmarked', null, { page: bare, audience: deck.audience });
  if (bare !== null) return [];
  return [{ bytes: new TextEncoder().encode(text), pages: deck.slides.length }];
}

async function read(bytes: Uint8Array): Promise<string[]> {
  return textsOfHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** The first page that its watermark is not on, as it stands in the file; null where every page has it. */
export function pageWithoutMark(html: string, { mark, slides }: Deck): number | null {
  if (mark === null) return null;
  const pages = html.split('<section class="slide"').slice(1);
  const bare = slides.findIndex((_, at) => !textsOfHtml(`<section${pages[at] ?? ''}`).includes(mark));
  return bare === -1 ? null : bare + 1;
}
