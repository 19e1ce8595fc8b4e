import type { Deck, DividerSlide } from '../../deck/types.ts';
import { plainText } from '../../text/inline.ts';
import type { Display } from '../../theme/measure.ts';
import type { ViewContext } from './context.ts';
import { ESTIMATE } from './cover.ts';
import { linesAt, titleStep } from './size.ts';

export function dividerView(slide: DividerSlide, { deck, display = ESTIMATE }: ViewContext) {
  const size = titleStep(slide.headline, TITLE);
  return {
    number: slide.section.number,
    digits: String(Math.min(3, slide.section.number.length)),
    headline: slide.headline,
    size,
    appendix: slide.section.inAppendix ? deck.labels.appendix : null,
    slides: slide.slides,
    amount: amountFor(slide, ROOM - titleHeight(slide.headline, TITLE_SET[size], display)),
    parts: progress(slide, deck),
  };
}

const TITLE = [
  ['l', 30, 19],
  ['m', 70, 25],
  ['s', 1000, 1000],
] as const;

/** How letters are set: their size, the height of a line and what stands around them, in px; characters on a line. */
interface Setting {
  line: number;
  around: number;
  perLine: number;
}

/** Px of the type of titles, as in the style sheet; of their column; and the height of a line in em. */
const TITLE_SET: Record<(typeof TITLE)[number][0], number> = { l: 72, m: 56, s: 44 };
const TITLE_WIDTH = 750;
const TITLE_LINE = 1.06;

const ROWS: [name: string, most: number, Setting][] = [
  ['few', 6, { line: 28.6, around: 27, perLine: 64 }],
  ['many', 11, { line: 23.4, around: 15, perLine: 78 }],
];

/** Px above the foot, less what keeps a title and its list apart. */
const ROOM = 544 - 32;

function amountFor({ slides }: DividerSlide, room: number): string {
  const found = ROWS.find(([, most, set]) => {
    const height = slides.reduce((sum, { title }) => sum + heightOf(title, set), 0);
    return slides.length <= most && height <= room;
  });
  return found?.[0] ?? 'crowd';
}

function titleHeight(title: DividerSlide['headline'], size: number, { measure }: Display): number {
  return linesAt(plainText(title), TITLE_WIDTH, (words) => measure(words, size)) * size * TITLE_LINE;
}

function heightOf(words: DividerSlide['headline'], { line, around, perLine }: Setting): number {
  return linesAt(plainText(words), perLine) * line + around;
}

/** One mark a part of the argument; the current one is set off. */
function progress(slide: DividerSlide, deck: Deck) {
  const numbers = [
    ...new Set(deck.slides.flatMap(({ section }) => (section?.inAppendix === false ? section.number : []))),
  ];
  return slide.section.inAppendix
    ? []
    : numbers.map((number) => ({ state: number === slide.section.number ? 'current' : 'other' }));
}
