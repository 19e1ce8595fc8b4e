/** The sources that a page rests on, at its foot. */
import { lengthOf } from '../../blocks/measure.ts';
import { citedBy } from '../../deck/cited.ts';
import type { CitedSource, Deck, Slide } from '../../deck/types.ts';

/** Characters that fit one line of small type. */
const LINE = 150;

export function footnotes(slide: Slide, deck: Deck) {
  if (slide.role !== 'slide' && slide.role !== 'divider') return [];
  const numbers = [...new Set(citedBy(slide))].sort((a, b) => a - b);
  const sources = numbers.flatMap((number) => deck.sources.find((source) => source.number === number) ?? []);
  const length = sources.reduce((sum, source) => sum + lengthOf(source.title) + 6, 0);
  return sources.map((source) => ({ number: source.number, title: length <= LINE ? source.title : shortened(source) }));
}

/** Where the line is too short for titles, the publisher has to do, or the number alone. */
function shortened(source: CitedSource) {
  const [publisher] = source.detail;
  return publisher !== undefined && lengthOf(publisher) <= 30 ? publisher : null;
}
