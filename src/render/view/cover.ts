import { lengthOf } from '../../blocks/measure.ts';
import type { CoverSlide } from '../../deck/types.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import { widthOf } from '../../text/width.ts';
import type { Display } from '../../theme/measure.ts';
import type { ViewContext } from './context.ts';
import { logoView } from './foot.ts';
import { linesAt, stepFor, titleStep } from './size.ts';

export function coverView(slide: CoverSlide, { deck, display = ESTIMATE }: ViewContext) {
  const logo = logoView(slide, deck);
  const summarySize = stepFor(
    slide.summary.reduce((sum, paragraph) => sum + lengthOf(paragraph) + 40, 0),
    SUMMARY,
  );
  const room = ROOM - (logo === null ? 0 : LOGO) - below(slide, summarySize);
  return {
    logo,
    title: slide.headline,
    size: sizeFor(slide.headline, room, display),
    subtitle: slide.subtitle,
    summary: slide.summary,
    summarySize,
    audience: deck.audienceLabel,
    authors: authorsView(slide),
    date: slide.dateText,
    classification: deck.classification,
    minutes: deck.minutes === null ? null : { count: String(deck.minutes), unit: deck.labels.minutes },
  };
}

/** Names with what is said of them. */
export function authorsView({ authors }: CoverSlide) {
  return authors.map(({ name, detail }) => ({ name, detail }));
}

const TITLE = [
  ['xl', 24, 13],
  ['l', 48, 17],
  ['m', 84, 22],
  ['s', 1000, 31],
  ['xs', 1000, 1000],
] as const;

type Size = (typeof TITLE)[number][0];

/** Px above the bar, within the margins; and of them what a logo takes. */
const ROOM = 412;
const LOGO = 56;

/**
 * The largest size that suits the words of the title and leaves room for what stands below them; one step smaller where
 * the title has two lines then instead of three.
 */
function sizeFor(title: readonly Inline[], room: number, { size: cover, measure }: Display): Size {
  const suited = TITLE.findIndex(([name]) => name === titleStep(title, TITLE));
  const fitting = TITLE.slice(suited).flatMap(([name]) => {
    const { share, line } = SET[name];
    const size = cover * share;
    const lines = linesAt(plainText(title), WIDTH, (words) => measure(words, size, 2));
    return lines * size * line <= room ? [{ name, lines }] : [];
  });
  const [first, next] = fitting;
  const isBetter = first?.name === 'l' && first.lines > 2 && next?.lines === 2;
  return (isBetter ? next : first)?.name ?? 'xs';
}

/** Of the size of covers, as in the style sheet; and the height of lines in em. */
const SET: Record<Size, { share: number; line: number }> = {
  xl: { share: 1.5, line: 1 },
  l: { share: 1.15, line: 1 },
  m: { share: 0.92, line: 1.06 },
  s: { share: 0.66, line: 1.1 },
  xs: { share: 0.45, line: 1.14 },
};

const WIDTH = 1136;

/** The mean width of a letter is less than half of its height. */
export const ESTIMATE: Display = {
  size: 104,
  headline: 42,
  measure: (text, size) => widthOf(text) * size * 0.43,
  heading: (text, size) => widthOf(text) * size * 0.52,
};

const SUMMARY = [
  ['l', 460],
  ['m', 760],
  ['s', 10_000],
] as const;

/** Characters on a line of the summary, and its height in px. */
const SUMMARY_SET = {
  l: { perLine: 88, line: 31 },
  m: { perLine: 107, line: 25.2 },
  s: { perLine: 120, line: 21.6 },
};

/** Px that subtitle and summary take. */
function below({ subtitle, summary }: CoverSlide, size: keyof typeof SUMMARY_SET): number {
  const { perLine, line } = SUMMARY_SET[size];
  const lines = summary.reduce((sum, paragraph) => sum + linesAt(plainText(paragraph), perLine), 0);
  const subtitled = subtitle === null ? 0 : 28 + 39 * linesAt(plainText(subtitle), 70);
  return subtitled + (lines === 0 ? 0 : 24 + lines * line);
}
