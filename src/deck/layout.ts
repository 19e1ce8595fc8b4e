/** How the blocks of a slide share its room: the row of the table that suits them, and the size of type for their amount. */
import { blockKinds, type ContentKind } from '../blocks/index.ts';
import { type SlideLayout, type SlideRule, slideRules } from '../blocks/together.ts';
import type { ContentDeckBlock, DeckBlock, Density } from './types.ts';

interface Chosen {
  name: SlideLayout;
  /** What the blocks lack for the layout that their author named; null where nothing is wrong. */
  lacks: string | null;
}

export function slideLayout(blocks: readonly DeckBlock[], named: SlideLayout | undefined): Chosen {
  const rules: readonly (SlideRule & { name: SlideLayout })[] = slideRules;
  const wanted = rules.find(({ name }) => name === named);
  if (wanted !== undefined && wanted.needs?.has(blocks) !== false) return { name: wanted.name, lacks: null };
  const name = rules.find(({ suits }) => suits(blocks))?.name ?? 'stack';
  return { name, lacks: wanted?.needs?.what ?? null };
}

/** Lines of body text that fit a slide at the normal size. */
const NORMAL = 12;

/** What stands side by side has more room than what stands below each other. */
const ROOM: Partial<Record<SlideLayout, number>> = { split: NORMAL / 2 + 9, aside: NORMAL + 5, charts: 4 * NORMAL };

export function densityOf(blocks: readonly DeckBlock[], layout: SlideLayout): Density {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  const room = ROOM[layout] ?? NORMAL;
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
export function contentLines({ kind, value, layout }: ContentDeckBlock, share: number): number {
  const lines = blockKinds[kind as ContentKind].lines as (value: unknown, share: number, layout: string) => number;
  return lines(value, share, layout);
}
