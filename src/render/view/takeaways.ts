import type { TakeawaysSlide } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { stepFor } from './size.ts';

export function takeawaysView(slide: TakeawaysSlide) {
  return {
    headline: slide.headline,
    amount: stepFor(slide.takeaways.length, [
      ['one', 1],
      ['few', 3],
      ['some', 5],
      ['many', 1000],
    ]),
    takeaways: slide.takeaways.map(({ text, because }, i) => ({
      number: String(slide.before + i + 1),
      text,
      because: because.map((one) => ({ ...one, title: withApostrophes(one.title) })),
    })),
  };
}
