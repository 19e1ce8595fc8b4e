import type { CoverSlide } from '../../deck/types.ts';
import type { ViewContext } from './context.ts';
import { logoView } from './foot.ts';
import { titleStep } from './size.ts';

export function coverView(slide: CoverSlide, { deck }: ViewContext) {
  return {
    logo: logoView(slide, deck),
    title: slide.headline,
    size: titleStep(slide.headline, TITLE),
    subtitle: slide.subtitle,
    summary: slide.summary,
    audience: deck.audienceLabel,
    authors: slide.authors,
    date: slide.dateText,
    classification: deck.classification,
    minutes: deck.minutes === null ? null : { count: String(deck.minutes), unit: deck.labels.minutes },
  };
}

const TITLE = [
  ['xl', 24, 13],
  ['l', 48, 17],
  ['m', 84, 22],
  ['s', 1000, 31],
  ['xs', 1000, 1000],
] as const;
