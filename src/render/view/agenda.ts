import type { AgendaSlide } from '../../deck/types.ts';
import type { ViewContext } from './context.ts';
import { stepFor } from './size.ts';

export function agendaView(slide: AgendaSlide, { deck }: ViewContext) {
  const parts = slide.parts.map(({ section, title, target, page }) => ({
    number: section.number,
    title,
    target,
    page,
  }));
  return {
    headline: slide.headline,
    summary: slide.summary,
    summaryLabel: deck.labels.summary,
    parts,
    amount: stepFor(parts.length, [
      ['few', 5],
      ['some', 8],
      ['many', 12],
      ['crowd', 1000],
    ]),
  };
}
