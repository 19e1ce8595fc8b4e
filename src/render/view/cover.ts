import type { CoverSlide } from '../../deck/types.ts';
import { plainText } from '../../text/inline.ts';
import type { ViewContext } from './context.ts';
import { logoView } from './foot.ts';
import { stepFor } from './size.ts';

export function coverView(slide: CoverSlide, { deck }: ViewContext) {
  return {
    logo: logoView(slide, deck),
    title: slide.headline,
    size: titleSize(plainText(slide.headline)),
    subtitle: slide.subtitle,
    summary: slide.summary,
    audience: deck.audienceLabel,
    authors: slide.authors,
    date: slide.dateText,
    classification: deck.classification,
    minutes: deck.minutes === null ? null : { count: String(deck.minutes), unit: deck.labels.minutes },
  };
}

/** A long word counts as much as a long title: it must not stick out of the page. */
function titleSize(title: string): string {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length));
  if (longest > LONG_WORD) return 'xs';
  return stepFor(Math.max(title.length, longest * 2.6), [
    ['xl', 24],
    ['l', 48],
    ['m', 84],
    ['s', 1000],
  ]);
}

/** No longer word stays whole in the sizes of titles. */
const LONG_WORD = 33;
