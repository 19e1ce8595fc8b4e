/** A slide of the argument: its headline, and its blocks as the layout of the slide groups them. */
import type { ContentDeckBlock, ContentSlide, DeckBlock } from '../../deck/types.ts';
import { drawBlock } from './block.ts';
import type { BlockContext, ViewContext } from './context.ts';
import { lengthOf, stepFor } from './size.ts';

/** Widths in px that a block can have: all twelve columns, six, four; five and seven in a split. */
const WIDTH = { full: 1136, half: 556, third: 362, read: 459, sight: 653 };

export function contentView(slide: ContentSlide, context: ViewContext) {
  return {
    headline: slide.headline,
    size: stepFor(lengthOf(slide.headline), slide.layout === 'message' ? MESSAGE : HEADLINE),
    groups:
      slide.layout === 'split'
        ? splitGroups(slide, context)
        : [{ role: 'all', blocks: draw(slide.blocks, WIDTH.full, context) }],
  };
}

const HEADLINE = [
  ['l', 96],
  ['m', 150],
  ['s', 1000],
] as const;

const MESSAGE = [
  ['l', 60],
  ['m', 130],
  ['s', 1000],
] as const;

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
    const room = { width, alone: blocks.length === 1 && width === WIDTH.full, crowded: blocks.length > 2 };
    return { kind: block.kind, layout: block.layout, ...place, html: drawOne(block, { ...context, ...room }) };
  });
}

function drawOne(block: DeckBlock, context: BlockContext): string {
  if (block.kind !== 'columns') return drawBlock(block, context);
  const share = block.layout === 'two' ? WIDTH.half : WIDTH.third;
  const columns = block.columns.map((blocks: ContentDeckBlock[]) => ({ blocks: draw(blocks, share, context) }));
  return context.draw('blocks/columns', { layout: block.layout, fragment: block.reveal ? 'fragment' : '', columns });
}
