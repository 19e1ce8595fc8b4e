import { lengthOf } from '../../blocks/measure.ts';
import type { CoverSlide } from '../../deck/types.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import type { ViewContext } from './context.ts';
import { logoView } from './foot.ts';
import { linesAt, stepFor, titleStep } from './size.ts';

export function coverView(slide: CoverSlide, { deck }: ViewContext) {
  const logo = logoView(slide, deck);
  const summarySize = stepFor(
    slide.summary.reduce((sum, paragraph) => sum + lengthOf(paragraph) + 40, 0),
    SUMMARY,
  );
  const room = ROOM - (logo === null ? 0 : LOGO) - below(slide, summarySize);
  return {
    logo,
    title: slide.headline,
    size: sizeFor(slide.headline, room),
    subtitle: slide.subtitle,
    summary: slide.summary,
    summarySize,
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

type Size = (typeof TITLE)[number][0];

/** Px above the bar, within the margins; and of them what a logo takes. */
const ROOM = 412;
const LOGO = 56;

/** The largest size that suits the words of the title and leaves room for what stands below them. */
function sizeFor(title: readonly Inline[], room: number): Size {
  const suited = TITLE.findIndex(([name]) => name === titleStep(title, TITLE));
  const found = TITLE.slice(suited).find(([name]) => {
    const { size, line } = SET[name];
    return linesAt(plainText(title), WIDTH / (size * LETTER)) * size * line <= room;
  });
  return found?.[0] ?? 'xs';
}

/** The height of letters in px and of lines in em, in the theme with the largest covers. */
const SET: Record<Size, { size: number; line: number }> = {
  xl: { size: 156, line: 1 },
  l: { size: 120, line: 1 },
  m: { size: 96, line: 1.06 },
  s: { size: 69, line: 1.1 },
  xs: { size: 47, line: 1.14 },
};

const WIDTH = 1136;

/** The mean width of a letter, in em. */
const LETTER = 0.43;

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
