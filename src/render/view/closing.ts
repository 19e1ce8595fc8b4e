import { blockKinds } from '../../blocks/index.ts';
import type { ClosingSlide } from '../../deck/types.ts';
import { complete } from '../../schema/complete.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import type { Display } from '../../theme/measure.ts';
import type { ViewContext } from './context.ts';
import { ESTIMATE } from './cover.ts';
import { linesAt, titleStep } from './size.ts';

export function closingView(slide: ClosingSlide, { deck, display = ESTIMATE }: ViewContext) {
  const { what, who, by } = deck.labels;
  const actions = slide.actions.length === 0 ? null : complete(blockKinds.actions.schema, slide.actions);
  return {
    headline: slide.headline,
    ...settingFor(slide, display),
    text: slide.text,
    actions,
    labels: { what, who, by },
  };
}

const TITLE = [
  ['l', 50, 21],
  ['m', 90, 29],
  ['s', 1000, 1000],
] as const;

type Size = (typeof TITLE)[number][0];

/** How a page is set: its title, and its actions in px. */
interface Setting {
  size: Size;
  rows: string;
}

/** The largest type that leaves room for all: title and actions give way in turn. */
function settingFor(slide: ClosingSlide, display: Display): Setting {
  const suited = titleStep(slide.headline, TITLE, slide.actions.length === 0 ? 0 : 30);
  const titles = TITLE.slice(slide.part === null ? TITLE.findIndex(([name]) => name === suited) : -1);
  const rest = slide.text === null ? 0 : 32 + 34 * linesAt(plainText(slide.text), 70);
  const title = (size: Size) =>
    linesAt(plainText(slide.headline), 1010, (words) => display.measure(words, SET[size])) * SET[size] * 1.04;
  const sizes = ROWS.filter((rows) => slide.part === null || rows <= PARTED);
  const settings = sizes
    .flatMap((rows, i) => titles.map(([size], j) => ({ size, rows, less: i + j })))
    .sort((a, b) => a.less - b.less);
  const found = settings.find(({ size, rows }) => title(size) + rest + tableHeight(slide, rows, display) <= ROOM);
  const { size, rows } = found ?? { size: 's', rows: SMALLEST };
  return { size, rows: String(rows) };
}

/** Px of the type of titles, as in the style sheet. */
const SET: Record<Size, number> = { l: 88, m: 64, s: 44 };

/** Px of the type of actions, the largest first; and of those that go on on another page. */
const ROWS = [26, 24, 22, 20];
const PARTED = 22;
const SMALLEST = 20;

/** Px between the bar and the foot, where the title begins as high as it may. */
const ROOM = 560;

function tableHeight({ actions }: ClosingSlide, size: number, { heading }: Display): number {
  if (actions.length === 0) return 0;
  const small = Math.min(size, 24);
  const rows = actions.map(({ what, who, by }) => {
    const lines = linesAt(plainText(what), 610, (words) => heading(words, size));
    const others = Math.max(cell(who, 246, small), cell(by, 198, small));
    return Math.max(lines * size * 1.22, others * small * 1.28) + (PADDING[size] ?? 0);
  });
  return 74 + rows.reduce((sum, height) => sum + height, 0);
}

/** Px above and below what stands in a row, with the rule. */
const PADDING: Record<number, number> = { 26: 29, 24: 23, 22: 17, 20: 13 };

function cell(text: readonly Inline[] | null | undefined, width: number, size: number): number {
  return linesAt(plainText(text ?? []), width / (size * 0.5));
}
