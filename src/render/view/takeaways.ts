import type { TakeawaysSlide } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { plainText } from '../../text/inline.ts';
import type { Display } from '../../theme/measure.ts';
import type { ViewContext } from './context.ts';
import { ESTIMATE } from './cover.ts';
import { linesAt } from './size.ts';

export function takeawaysView(slide: TakeawaysSlide, { display = ESTIMATE }: ViewContext) {
  return {
    headline: slide.headline,
    ...settingFor(slide, display),
    takeaways: slide.takeaways.map(({ text, because }, i) => ({
      number: String(slide.before + i + 1),
      text,
      because: because.map((one) => ({ ...one, title: withApostrophes(one.title) })),
    })),
  };
}

type Takeaway = TakeawaysSlide['takeaways'][number];

/** How a list is set: its text in px, and how many columns of the page that has beside the slides that it follows from. */
interface Setting {
  /** A single one has the page to itself. */
  alone: 'yes' | 'no';
  size: string;
  share: string;
}

/** The largest type that suits the number of takeaways and leaves room for them all; wider lines before smaller type. */
function settingFor({ takeaways, part }: TakeawaysSlide, display: Display): Setting {
  const alone = takeaways.length === 1;
  const set = alone ? aloneHeight : rowHeight;
  const shares = alone || !takeaways.some(({ because }) => because.length > 0) ? WHOLE : SHARES;
  const most =
    part !== null && !alone ? IN_PARTS : (MOST.find(([count]) => takeaways.length <= count)?.[1] ?? SMALLEST);
  const settings = SIZES.filter((size) => size <= most).flatMap((size) => shares.map((share) => ({ size, share })));
  const fits = ({ size, share }: { size: number; share: Share }) =>
    takeaways.reduce((sum, one) => sum + set(one, size, share, display), 0) <= ROOM;
  const { size, share } = settings.find(fits) ?? { size: SMALLEST, share: SHARES[1] };
  return { alone: alone ? 'yes' : 'no', size: String(size), share: shares === WHOLE ? 'all' : String(share.columns) };
}

const SIZES = [60, 54, 48, 44, 40, 36, 34, 30, 27, 24, 21];
const SMALLEST = 21;

/** The largest type for so many. */
const MOST: readonly (readonly [number, number])[] = [
  [1, 60],
  [3, 34],
  [5, 27],
  [1000, 24],
];

/** Px of the body of a page without sources, but for what estimates leave out. */
const ROOM = 430;

/** Pages that belong together look alike. */
const IN_PARTS = 24;

/** Columns for a text, and the px that leaves for it and for the slides beside it. */
interface Share {
  columns: number;
  text: number;
  because: number;
}

const SHARES = [
  { columns: 6, text: 532, because: 424 },
  { columns: 7, text: 629, because: 327 },
  { columns: 8, text: 725, because: 231 },
] as const;

/** What a text has where nothing stands beside it, and where its slides stand below. */
const WHOLE: readonly Share[] = [{ columns: 11, text: 1039, because: 920 }];

/** The mean width of a character of text in em. */
const WIDTH = 0.48;

function rowHeight({ text, because }: Takeaway, size: number, share: Share, { heading }: Display): number {
  const lines = linesAt(plainText(text), share.text * 0.95, (words) => heading(words, size));
  const beside = because.reduce((sum, { title }) => sum + linesAt(title, share.because / (17 * WIDTH)) * 22 + 4, 0);
  return Math.max(lines * size * 1.22, beside, NUMBERS[size] ?? 34) + 17;
}

/** Px of the number before a text. */
const NUMBERS: Record<number, number> = { 34: 88, 30: 72, 27: 60, 24: 46, 21: 34 };

/** Px that a single one has from side to side. */
const ALONE = 967 * 0.97;

function aloneHeight({ text, because }: Takeaway, size: number, _: Share, { measure }: Display): number {
  const lines = linesAt(plainText(text), ALONE, (words) => measure(words, size, 0));
  const below = because.reduce((sum, { title }) => sum + linesAt(title, 920 / (20 * WIDTH)) * 25 + 16, 0);
  return 40 + lines * size * 1.12 + 32 + below + 16;
}
