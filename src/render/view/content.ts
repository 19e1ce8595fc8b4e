/** A slide of the argument: its headline, and its blocks as the layout of the slide groups them. */
import { contentLines } from '../../deck/layout.ts';
import type { ContentDeckBlock, ContentSlide, DeckBlock } from '../../deck/types.ts';
import { plainText } from '../../text/inline.ts';
import { drawBlock } from './block.ts';
import type { PlaceContext, ViewContext } from './context.ts';
import { lengthOf, linesAt, stepFor } from './size.ts';

/** Widths in px that a block can have: all twelve columns, six; five and seven in a split. */
const WIDTH = { full: 1136, half: 556, read: 459, sight: 653 };

const COLUMN_GAP = 40;

export function contentView(slide: ContentSlide, context: ViewContext) {
  return {
    headline: slide.headline,
    size: slide.layout === 'message' ? stepFor(lengthOf(slide.headline), MESSAGE) : headlineSize(slide.headline),
    groups: slide.layout === 'split' ? splitGroups(slide, context) : [wholeGroup(slide, context)],
  };
}

/** The largest size at which the headline takes no more than two lines. */
function headlineSize(headline: ContentSlide['headline']): string {
  const text = plainText(headline);
  return HEADLINE.find(({ perLine }) => linesAt(text, perLine) <= 2)?.size ?? 's';
}

const HEADLINE = [
  { size: 'l', perLine: 46 },
  { size: 'm', perLine: 61 },
  { size: 's', perLine: 74 },
];

const MESSAGE = [
  ['l', 60],
  ['m', 130],
  ['s', 1000],
] as const;

/** Nothing but pictures stands side by side, anything else below each other. */
function wholeGroup({ blocks }: ContentSlide, context: ViewContext) {
  const pictures = blocks.length > 1 && blocks.every(({ kind }) => kind === 'image');
  return pictures
    ? { role: 'pictures', blocks: draw(blocks, WIDTH.half, context) }
    : { role: 'all', blocks: draw(blocks, WIDTH.full, context) };
}

/** What is looked at and what is read, in the order in which the author began. */
function splitGroups({ blocks }: ContentSlide, context: ViewContext) {
  const sight = blocks.filter(isSight);
  const read = blocks.filter((block) => !isSight(block));
  const groups = [
    { role: 'sight', blocks: draw(sight, WIDTH.sight, context) },
    { role: 'read', blocks: draw(read, WIDTH.read, context) },
  ];
  return blocks[0] !== undefined && isSight(blocks[0]) ? groups : groups.reverse();
}

function isSight({ kind }: DeckBlock): boolean {
  return kind === 'image' || kind === 'chart' || kind === 'diagram';
}

function draw(blocks: readonly DeckBlock[], width: number, context: ViewContext) {
  return blocks.map((block, i) => {
    const place = { alone: blocks.length === 1 ? 'yes' : 'no', order: i === 0 ? 'first' : 'later' };
    const single = blocks.length === 1;
    const height = heightFor(block, blocks, width);
    const room = { width, height, single, alone: single && width === WIDTH.full, crowded: blocks.length > 2 };
    return { kind: block.kind, layout: block.layout, ...place, html: drawOne(block, { ...context, ...room }) };
  });
}

/** Px below the headline, above the footnotes; what other blocks leave of them, as far as can be told. */
function heightFor(block: DeckBlock, blocks: readonly DeckBlock[], width: number): number {
  const others = blocks.filter((one) => one !== block);
  const taken = others.reduce((sum, other) => sum + linesOfBlock(other, WIDTH.full / width) * LINE + GAP, 0);
  return Math.max(BODY / (others.length + 1) - GAP, BODY - taken);
}

const BODY = 420;
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
    blocks: draw(blocks, share * (weights[i] ?? 1), context),
  }));
  return context.draw('blocks/columns', { layout: block.layout, fragment: block.reveal ? 'fragment' : '', columns });
}

/** A table of many columns needs more room than words. */
function isWide(blocks: readonly ContentDeckBlock[]): boolean {
  return blocks.some(
    ({ kind, value }) => kind === 'table' && (value.columns ?? value.rows?.[0]?.cells ?? []).length > 3,
  );
}
