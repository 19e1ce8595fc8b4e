/** A slide of the argument: its headline, and its blocks as the layout of the slide groups them. */
import { companionOf, type SlideLayout, sightsOf } from '../../blocks/together.ts';
import { contentLines } from '../../deck/layout.ts';
import type { ContentDeckBlock, ContentSlide, DeckBlock } from '../../deck/types.ts';
import { marksIn, plainText } from '../../text/inline.ts';
import type { Display } from '../../theme/measure.ts';
import { drawBlock } from './block.ts';
import type { PlaceContext, ViewContext } from './context.ts';
import { ESTIMATE } from './cover.ts';
import { linesAt, titleStep } from './size.ts';

/** Widths in px that a block can have: all twelve columns; five side by side with what is left of them. */
const WIDTH = { full: 1136, read: 459, sight: 637 };

const COLUMN_GAP = 40;

export function contentView(slide: ContentSlide, viewed: ViewContext) {
  const context = { ...viewed, divided: slide.part !== null, body: bodyBelow(slide.headline, viewed.display) };
  return {
    headline: slide.headline,
    size:
      slide.layout === 'message' ? titleStep(slide.headline, MESSAGE) : headlineSize(slide.headline, viewed.display),
    groups: GROUPS[slide.layout]?.(slide, context) ?? [
      { role: 'all', share: 'whole', blocks: draw(slide.blocks, WIDTH.full, context) },
    ],
  };
}

/** The largest size at which the headline takes no more than two lines. */
function headlineSize(headline: ContentSlide['headline'], display?: Display): string {
  return HEADLINE.find((set) => headlineLines(headline, set, display) <= 2)?.size ?? 's';
}

/** Px of a line, and by how many px the type is smaller than that of headlines; as in the style sheet. */
const LARGE = { size: 'l', width: 1010, less: 0 };
const HEADLINE = [LARGE, { size: 'm', width: 1136, less: 6 }, { size: 's', width: 1136, less: 12 }];

/** Letters do not stand as far apart as they say: kerning and ligatures are left out. */
const SAFE = 0.99;

/** A mark of a source hangs on the last word. */
function headlineLines(
  headline: ContentSlide['headline'],
  { width, less }: typeof LARGE,
  { headline: most, measure }: Display = ESTIMATE,
): number {
  const size = most - less;
  return linesAt(plainText(headline), width * SAFE - marksIn(headline).length * size * 0.5, (words) =>
    measure(words, size),
  );
}

const MESSAGE = [
  ['xl', 30, 19],
  ['l', 60, 26],
  ['m', 130, 35],
  ['s', 1000, 1000],
] as const;

type SlideContext = ViewContext & Pick<PlaceContext, 'divided'> & { body: number };

type Group = { role: string; share: 'whole' | 'narrow'; blocks: ReturnType<typeof draw> };

/** Layouts of slides in which blocks do not just stand below each other. */
const GROUPS: Partial<Record<SlideLayout, (slide: ContentSlide, context: SlideContext) => Group[]>> = {
  pictures: ({ blocks }, context) => [
    { role: 'pictures', share: 'whole', blocks: draw(blocks, pictureWidth(blocks.length), context) },
  ],
  charts: ({ blocks }, context) => [{ role: 'charts', share: 'whole', blocks: drawCharts(blocks, context) }],
  split: ({ blocks }, context) => {
    const sights = sightsOf(blocks);
    // A code needs no more room than a reader from across the room.
    if (sights.every(({ kind }) => kind === 'qr'))
      return besides(blocks, without(blocks, sights), { wide: 'main', narrow: 'read' }, context);
    return besides(blocks, sights, { wide: 'sight', narrow: 'read' }, context);
  },
  aside: ({ blocks }, context) => {
    const companion = companionOf(blocks) ?? blocks[1];
    return besides(blocks, without(blocks, [companion]), { wide: 'main', narrow: 'read' }, context);
  },
};

/** Up to three stand in one row; four make two rows. */
function pictureWidth(count: number): number {
  const across = count === 4 ? 2 : Math.min(count, 3);
  return (WIDTH.full - (across - 1) * 24) / across;
}

/** Side by side; four make two rows. What else there is stands above or below them, as wide as all. */
function drawCharts(blocks: readonly DeckBlock[], context: SlideContext) {
  const charts = blocks.filter(({ kind }) => kind === 'chart');
  const words = without(blocks, charts);
  const across = charts.length === 4 ? 2 : charts.length;
  const rows = charts.length / across;
  const width = (WIDTH.full - (across - 1) * COLUMN_GAP) / across;
  const height = (chartRoom(words, context) - (rows - 1) * GAP) / rows;
  const sizeOf = (block: DeckBlock) =>
    words.includes(block) ? { width: WIDTH.full, height: linesOfBlock(block, 1) * LINE } : { width, height };
  return blocks.map((block) => drawIn(block, blocks, sizeOf(block), context));
}

/** What words leave of the height: each item of a list has lines above and below it. */
function chartRoom(words: readonly DeckBlock[], { body }: SlideContext): number {
  const taken = words.map((block) => {
    const items = block.kind === 'points' ? block.value.length : 0;
    return linesOfBlock(block, 1) * LINE + items * 13 + GAP + 18;
  });
  return taken.reduce((left, one) => left - one, body);
}

/** Seven columns and five, in the order in which the author began. */
function besides(
  blocks: readonly DeckBlock[],
  wide: readonly DeckBlock[],
  roles: { wide: string; narrow: string },
  context: SlideContext,
): Group[] {
  const narrow = without(blocks, wide);
  const groups = [
    { role: roles.wide, share: 'narrow' as const, blocks: draw(wide, WIDTH.sight, context) },
    { role: roles.narrow, share: 'narrow' as const, blocks: draw(narrow, WIDTH.read, context) },
  ];
  return blocks[0] !== undefined && wide.includes(blocks[0]) ? groups : groups.reverse();
}

function without(blocks: readonly DeckBlock[], some: readonly unknown[]): DeckBlock[] {
  return blocks.filter((block) => !some.includes(block));
}

function draw(blocks: readonly DeckBlock[], width: number, context: SlideContext) {
  return blocks.map((block) =>
    drawIn(block, blocks, { width, height: heightFor(block, blocks, width, context) }, context),
  );
}

function drawIn(
  block: DeckBlock,
  blocks: readonly DeckBlock[],
  size: { width: number; height: number },
  context: SlideContext,
) {
  const single = blocks.length === 1;
  const place = { alone: single ? 'yes' : 'no', order: block === blocks[0] ? 'first' : 'later' };
  const room = { ...size, single, alone: single && size.width === WIDTH.full, crowded: blocks.length > 2 };
  return { kind: block.kind, layout: block.layout, ...place, html: drawOne(block, { ...context, ...room }) };
}

/** Px below the headline, above the footnotes; what other blocks leave of them, as far as can be told. */
function heightFor(
  block: DeckBlock,
  blocks: readonly DeckBlock[],
  width: number,
  { body }: Pick<SlideContext, 'body'>,
): number {
  const others = blocks.filter((one) => one !== block);
  const taken = others.reduce((sum, other) => sum + linesOfBlock(other, WIDTH.full / width) * LINE + GAP, 0);
  return Math.max(body / (others.length + 1) - GAP, body - taken);
}

/** A second line of the headline takes some of it. */
function bodyBelow(headline: ContentSlide['headline'], display?: Display): number {
  return headlineLines(headline, LARGE, display) > 1 ? 402 : 420;
}

const LINE = 33;
const GAP = 32;

function linesOfBlock(block: DeckBlock, share: number): number {
  return block.kind === 'columns' ? 6 : contentLines(block, share) * Math.min(share, 2);
}

function drawOne(block: DeckBlock, context: PlaceContext): string {
  if (block.kind !== 'columns') return drawBlock(block, context);
  const wide = block.columns.map(isWide);
  const weights = wide.map((is) => (is ? 1.7 : 1));
  const share = (WIDTH.full - (wide.length - 1) * COLUMN_GAP) / weights.reduce((sum, weight) => sum + weight, 0);
  const columns = block.columns.map((blocks: ContentDeckBlock[], i) => ({
    wide: wide[i] ? 'yes' : 'no',
    blocks: draw(blocks, share * (weights[i] ?? 1), { ...context, body: context.height }),
  }));
  return context.draw('blocks/columns', { layout: block.layout, fragment: block.reveal ? 'fragment' : '', columns });
}

/** A table of many columns needs more room than words. */
function isWide(blocks: readonly ContentDeckBlock[]): boolean {
  return blocks.some(
    ({ kind, value }) => kind === 'table' && (value.columns ?? value.rows?.[0]?.cells ?? []).length > 3,
  );
}
