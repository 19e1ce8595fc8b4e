/** Where a page can be divided, and what each part then holds. Pure; which cuts are needed is judged elsewhere. */

import { chooseLayout } from '../blocks/choose.ts';
import { type Cut, itemCut } from '../blocks/cut.ts';
import type { Place } from '../blocks/define.ts';
import { blockKinds } from '../blocks/index.ts';
import { type SlideLayout, sightsOf } from '../blocks/together.ts';
import { slideLayout } from './layout.ts';
import type { ContentDeckBlock, ContentSlide, DeckBlock, Slide } from './types.ts';

/** The smallest part of a page that stays together. */
export interface Piece {
  /** The block it is of, from 0; pages with one list of their own count as one block. */
  block: number;
  /** Of the block; empty for a page that is one list. */
  kind: string;
  /** The item that is drawn for it, and how much of that it is; null for a block that stays whole. */
  item: number | null;
  share: number;
  /** It is parted from the piece before only where there is no better place. */
  held: boolean;
  /** Something to look at beside what is read: it takes no room from that. */
  beside: boolean;
}

/** In the order in which they are read; a page with less than two cannot be divided. */
export function piecesOf(slide: Slide): Piece[] {
  if (slide.role === 'slide') return slide.blocks.flatMap((block, index) => blockPieces(block, index, slide));
  const list = listOf(slide);
  return (list ?? []).map((_, item) => ({ block: 0, kind: '', item, share: 1, held: false, beside: false }));
}

/** The page as several, which begin at its first piece and at those named. */
export function divide<S extends Slide>(slide: S, cuts: readonly number[]): S[] {
  const count = piecesOf(slide).length;
  const ranges = [0, ...cuts].map((from, i): Range => [from, cuts[i] ?? count]);
  if (slide.role === 'slide')
    return divideBlocks(slide, ranges).map((blocks) => ({ ...slide, blocks, layout: partLayout(slide, blocks) }));
  const key = LISTS[slide.role];
  if (key === undefined) return [slide];
  return ranges.map(([from, to]) => {
    const later = from === 0 ? {} : (LATER[slide.role]?.(from) ?? {});
    return { ...slide, [key]: (listOf(slide) ?? []).slice(from, to), ...later };
  });
}

/** From a piece (included) to another (not included). */
type Range = readonly [number, number];

/** What is left of blocks that stood side by side may be one. */
function partLayout({ layout, blocks: all }: ContentSlide, blocks: readonly DeckBlock[]): SlideLayout {
  return blocks.length === all.length ? layout : slideLayout(blocks, layout).name;
}

/** Pages that are a list: the field that holds it. */
const LISTS: Partial<Record<Slide['role'], string>> = {
  agenda: 'parts',
  takeaways: 'takeaways',
  sources: 'sources',
  closing: 'actions',
};

/** What is different on a page that goes on from another. */
const LATER: Partial<Record<Slide['role'], (before: number) => object>> = {
  agenda: () => ({ summary: [] }),
  takeaways: (before) => ({ before }),
  closing: () => ({ text: null }),
};

function listOf(slide: Slide): readonly unknown[] | null {
  const key = LISTS[slide.role];
  return key === undefined ? null : ((slide as unknown as Record<string, readonly unknown[]>)[key] ?? null);
}

function blockPieces(block: DeckBlock, index: number, { layout, blocks }: ContentSlide): Piece[] {
  const beside = layout === 'split' && sightsOf(blocks).includes(block);
  const cut = cutOf(block);
  const pieces = cut === null || block.kind === 'columns' ? [] : cut.pieces(block.value);
  const place = { block: index, kind: block.kind, beside };
  if (pieces.length === 0) return [{ ...place, item: null, share: 1, held: false }];
  return pieces.map(({ item, share, held = false }) => ({ ...place, item, share, held }));
}

function cutOf(block: DeckBlock): Cut<unknown> | null {
  if (block.kind === 'columns') return null;
  return ((blockKinds[block.kind] as { cut?: Cut<never> }).cut as Cut<unknown> | undefined) ?? null;
}

/** The blocks of each part. */
function divideBlocks(slide: ContentSlide, ranges: readonly Range[]): DeckBlock[][] {
  let at = 0;
  const parts: DeckBlock[][] = ranges.map(() => []);
  slide.blocks.forEach((block, index) => {
    const count = blockPieces(block, index, slide).length;
    const own = ranges.map(([from, to]): Range => [Math.max(0, from - at), Math.min(count, to - at)]);
    at += count;
    divideBlock(block, count, own, { alone: slide.blocks.length === 1 }).forEach((part, i) => {
      if (part !== null) parts[i]?.push(part);
    });
  });
  return parts;
}

/** Its parts are laid out alike: as each would be by itself where that is the same, else as the whole is. */
function divideBlock(block: DeckBlock, count: number, ranges: readonly Range[], place: Place): (DeckBlock | null)[] {
  const parts = ranges.map(([from, to]) => {
    if (to <= from) return null;
    return to - from === count ? block : takeBlock(block as ContentDeckBlock, from, to, place);
  });
  const layouts = new Set(parts.flatMap((part) => part?.layout ?? []));
  if (layouts.size < 2) return parts;
  return parts.map((part) => part && ({ ...part, layout: block.layout } as DeckBlock));
}

function takeBlock(block: ContentDeckBlock, from: number, to: number, place: Place): ContentDeckBlock {
  const cut = cutOf(block) ?? itemCut;
  const value = cut.take(block.value as never, from, to);
  const layout = layoutOf(block, value, place);
  return { ...block, value, layout, before: cut.before(block.value as never, from) } as ContentDeckBlock;
}

/** A layout that its author named, or that the slide before called for, is kept where the part allows it. */
function layoutOf({ kind, value, layout }: ContentDeckBlock, part: unknown, place: Place): string {
  const own = { named: undefined, before: undefined };
  const named = chooseLayout(kind, value, place, own).name === layout ? undefined : layout;
  return chooseLayout(kind, part, place, { ...own, named }).name;
}
