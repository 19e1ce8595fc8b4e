/** The first page of a document on paper, and the list of sources at its end. */
import type { CoverSlide, Deck } from '../../deck/types.ts';
import { sourceItems } from '../view/sources.ts';
import type { Paper } from './document.ts';

export interface Entry {
  title: string;
  target: string;
  page: string;
}

/** `kind` is what the document is, in a word or two. */
export function drawCover({ deck, templates }: Paper, kind: string, contents: Entry[], labels: { contents: string }) {
  const cover = coverOf(deck);
  return templates.draw('paper/cover', {
    kind,
    title: cover?.headline ?? [{ type: 'text', value: deck.title }],
    subtitle: cover?.subtitle ?? null,
    summary: deck.summary,
    audience: deck.audienceLabel,
    minutes: deck.minutes === null ? null : `${deck.minutes} ${deck.labels.minutes}`,
    authors: cover?.authors ?? [],
    date: cover?.dateText ?? null,
    classification: deck.classification,
    contents,
    contentsLabel: labels.contents,
  });
}

export function coverOf({ slides }: Deck): CoverSlide | null {
  return slides.find((slide) => slide.role === 'cover') ?? null;
}

export function drawSources({ deck, templates }: Paper): string {
  return templates.draw('paper/sources', { title: deck.labels.sources, sources: sourceItems(deck.sources) });
}
