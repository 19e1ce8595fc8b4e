/** The first page of a document on paper, and the list of sources at its end. */
import type { CoverSlide, Deck } from '../../deck/types.ts';
import type { Inline } from '../../text/inline.ts';
import { authorsView } from '../view/cover.ts';
import { paperLogo } from '../view/foot.ts';
import { titleStep } from '../view/size.ts';
import { sourceItems } from '../view/sources.ts';
import { type Paper, paperDocument } from './document.ts';
import { mm, type Sheet, toPx, viewportOf } from './geometry.ts';
import { punctuationFor } from './punctuation.ts';
import type { Measure } from './texts.ts';

export interface Entry {
  title: string;
  target: string;
  page: string;
  /** 1, or 2 for what stands below it. */
  level: string;
  number: string | null;
}

export interface Front {
  /** What the document is, in a word or two; null where that goes without saying. */
  kind: string | null;
  contents: { label: string; entries: readonly Entry[] } | null;
  isLandscape: boolean;
}

/** How title and contents share a page; `apart`: the contents have one of their own. */
export type FrontFit = 'roomy' | 'tight' | 'apart';

/** The most generous way that there is room for. */
export async function fitFront(front: Front, sheet: Sheet, paper: Paper, measure: Measure): Promise<FrontFit> {
  const rules = `.sheet{width:${mm(sheet.width)}}`;
  for (const fit of ['roomy', 'tight'] as const) {
    const body = drawFront(front, fit, paper);
    const html = await paperDocument(paper, { kind: 'front', body, styles: ['paper'], rules, hasSlides: false });
    const { heights } = await measure(html, viewportOf(sheet));
    if ((heights.cover ?? 0) <= toPx(sheet.height - 1)) return fit;
  }
  return 'apart';
}

export function drawFront({ kind, contents, isLandscape }: Front, fit: FrontFit, { deck, templates }: Paper): string {
  const cover = coverOf(deck);
  const title: Inline[] = cover?.headline ?? [{ type: 'text', value: deck.title }];
  const list = contents === null ? null : templates.draw('paper/contents', contents);
  return templates.draw('paper/cover', {
    logo: paperLogo(deck, templates.draw),
    kind,
    orientation: isLandscape ? 'landscape' : 'portrait',
    title,
    size: titleStep(title, TITLE),
    subtitle: cover?.subtitle ?? null,
    summary: deck.summary,
    audience: deck.audienceLabel,
    minutes: deck.minutes === null || kind === null ? null : `${deck.minutes} ${deck.labels.minutes}`,
    authors: cover === null ? [] : authorsView(cover),
    date: cover?.dateText ?? null,
    classification: deck.classification,
    marks: punctuationFor(deck.lang),
    fit: fit === 'tight' ? 'tight' : 'roomy',
    contents: fit === 'apart' ? null : list,
    apart: fit === 'apart' ? list : null,
  });
}

/** A word that would have to be broken makes the title smaller. */
const TITLE = [
  ['l', 1000, 25],
  ['s', 1000, 1000],
] as const;

export function coverOf({ slides }: Deck): CoverSlide | null {
  return slides.find((slide) => slide.role === 'cover') ?? null;
}

/** `marks`: how often each source is named in the text, where its list leads back there. */
export function drawSources({ deck, templates }: Paper, marks: ReadonlyMap<string, number> = new Map()): string {
  const sources = sourceItems(deck.sources).map((source) => ({
    ...source,
    backs: Array.from({ length: marks.get(source.number) ?? 0 }, (_, i) => ({
      target: `cite-${source.number}-${i + 1}`,
      name: i < 26 ? String.fromCharCode(97 + i) : String(i + 1),
    })),
  }));
  return templates.draw('paper/sources', { title: deck.labels.sources, sources });
}
