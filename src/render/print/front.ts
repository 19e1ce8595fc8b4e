/** The first page of a document on paper, and the list of sources at its end. */
import type { CoverSlide, Deck } from '../../deck/types.ts';
import { sourceItems } from '../view/sources.ts';
import { type Paper, paperDocument } from './document.ts';
import { mm, type Sheet, toPx, viewportOf } from './geometry.ts';
import type { Measure } from './texts.ts';

export interface Entry {
  title: string;
  target: string;
  page: string;
}

export interface Front {
  /** What the document is, in a word or two. */
  kind: string;
  contents: { label: string; entries: readonly Entry[] } | null;
  isLandscape: boolean;
}

/** How many pages it takes: a second one where the first has no room for the contents. */
export async function frontPages(front: Front, sheet: Sheet, paper: Paper, measure: Measure): Promise<number> {
  const rules = `.sheet{width:${mm(sheet.width)}}`;
  const body = drawFront(front, false, paper);
  const html = await paperDocument(paper, { kind: 'front', body, styles: ['paper'], rules, hasSlides: false });
  const { heights } = await measure(html, viewportOf(sheet));
  return (heights.cover ?? 0) > toPx(sheet.height - 1) ? 2 : 1;
}

/** `isApart`: the contents have a page of their own. */
export function drawFront(
  { kind, contents, isLandscape }: Front,
  isApart: boolean,
  { deck, templates }: Paper,
): string {
  const cover = coverOf(deck);
  return templates.draw('paper/cover', {
    kind,
    orientation: isLandscape ? 'landscape' : 'portrait',
    title: cover?.headline ?? [{ type: 'text', value: deck.title }],
    subtitle: cover?.subtitle ?? null,
    summary: deck.summary,
    audience: deck.audienceLabel,
    minutes: deck.minutes === null ? null : `${deck.minutes} ${deck.labels.minutes}`,
    authors: cover?.authors ?? [],
    date: cover?.dateText ?? null,
    classification: deck.classification,
    contents: isApart ? null : contents,
    apart: isApart ? contents : null,
  });
}

export function coverOf({ slides }: Deck): CoverSlide | null {
  return slides.find((slide) => slide.role === 'cover') ?? null;
}

export function drawSources({ deck, templates }: Paper): string {
  return templates.draw('paper/sources', { title: deck.labels.sources, sources: sourceItems(deck.sources) });
}
