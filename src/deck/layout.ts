/** How the blocks of a slide share its room: from their kinds and amount, and from nothing else. */
import { blockKinds, type ContentKind } from '../blocks/index.ts';
import type { ContentDeckBlock, DeckBlock, Density, SlideLayout } from './types.ts';

/** Kinds to look at, which stand beside what is to be read. */
const SIGHTS: readonly string[] = ['image', 'chart', 'diagram'];

export function slideLayout(blocks: readonly DeckBlock[]): SlideLayout {
  const [first] = blocks;
  if (first === undefined) return 'message';
  const sights = blocks.filter((block) => SIGHTS.includes(block.kind));
  if (blocks.length === 1) {
    if (first.kind === 'text' && first.layout === 'statement') return 'statement';
    return sights.length === 1 ? 'full' : 'stack';
  }
  return sights.length === 1 && blocks.length <= 3 ? 'split' : 'stack';
}

/** Lines of body text that fit a slide at the normal size. */
const NORMAL = 12;

export function densityOf(blocks: readonly DeckBlock[], layout: SlideLayout): Density {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  const room = layout === 'split' ? NORMAL / 2 + 9 : NORMAL;
  if (lines > room) return 'dense';
  return lines <= room / 2 ? 'airy' : 'normal';
}

function linesOf(block: DeckBlock): number {
  if (block.kind !== 'columns') return contentLines(block, 1);
  const share = block.columns.length;
  return Math.max(
    0,
    ...block.columns.map((blocks) =>
      blocks.reduce((sum, one) => sum + contentLines(one, share) * (1 + (share - 1) * 0.6), 0),
    ),
  );
}

/** How many lines of body text it takes where `share` blocks stand side by side. */
export function contentLines(block: ContentDeckBlock, share: number): number {
  return (blockKinds[block.kind as ContentKind].lines as (value: unknown, share: number) => number)(block.value, share);
}
