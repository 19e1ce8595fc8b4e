import { lengthOf } from '../../blocks/measure.ts';
import type { AgendaSlide } from '../../deck/types.ts';
import { plainText } from '../../text/inline.ts';
import type { ViewContext } from './context.ts';
import { linesAt, stepFor } from './size.ts';

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
    summarySize: stepFor(
      slide.summary.reduce((sum, paragraph) => sum + lengthOf(paragraph) + 30, 0),
      [
        ['l', 480],
        ['m', 720],
        ['s', 10_000],
      ],
    ),
    parts,
    amount: amountFor(parts.map(({ title }) => plainText(title))),
  };
}

/** The largest size of type at which all titles stand below each other, at least one line each. */
function amountFor(titles: readonly string[]): string {
  const fits = AMOUNTS.find(
    ({ most, perLine, line, around }) =>
      titles.length <= most &&
      titles.reduce((sum, title) => sum + linesAt(title, perLine) * line + around, 0) <= HEIGHT,
  );
  return fits?.name ?? 'crowd';
}

/** Between the top of the list and the footer, in px. */
const HEIGHT = 560;

const AMOUNTS = [
  { name: 'few', most: 5, perLine: 32, line: 39, around: 17 },
  { name: 'some', most: 8, perLine: 38, line: 34, around: 17 },
  { name: 'many', most: 12, perLine: 47, line: 28, around: 17 },
];
