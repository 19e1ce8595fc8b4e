import type { Deck, DividerSlide } from '../../deck/types.ts';
import type { ViewContext } from './context.ts';
import { stepFor, titleStep } from './size.ts';

export function dividerView(slide: DividerSlide, { deck }: ViewContext) {
  return {
    number: slide.section.number,
    headline: slide.headline,
    size: titleStep(slide.headline, TITLE),
    appendix: slide.section.inAppendix ? deck.labels.appendix : null,
    slides: slide.slides,
    amount: stepFor(slide.slides.length, [
      ['few', 6],
      ['many', 11],
      ['crowd', 1000],
    ]),
    parts: progress(slide, deck),
  };
}

const TITLE = [
  ['l', 30, 19],
  ['m', 70, 25],
  ['s', 1000, 1000],
] as const;

/** One mark a part of the argument; the current one is set off. */
function progress(slide: DividerSlide, deck: Deck) {
  const numbers = [
    ...new Set(deck.slides.flatMap(({ section }) => (section?.inAppendix === false ? section.number : []))),
  ];
  return slide.section.inAppendix
    ? []
    : numbers.map((number) => ({ state: number === slide.section.number ? 'current' : 'other' }));
}
