/**
 * What to try next for a page that does not fit: type by fixed steps down, then more pages. Each step is the same for
 * the same page, so a deck is repaired the same way each time. Pure.
 */
import type { Area, SlideFacts } from '../browser/facts.ts';
import { type Piece, piecesOf } from '../deck/cut.ts';
import { type Remedy, smaller } from '../deck/remedy.ts';
import type { Density, Slide } from '../deck/types.ts';
import { roomOf } from './overflow.ts';
import { partition, type Weighed } from './partition.ts';

/** More pages than this for one slide are no repair. */
const MOST_PARTS = 24;

/** Pieces that are told apart: of thousands, the exact place of a cut does not matter. */
const MOST_PIECES = 400;

const NOTHING: ReadonlySet<number> = new Set();

/** `over` are the parts, from 1, that are still too high. `slide` is the page as planned; `facts` of it as a whole, when it was last measured; null where nothing is left to try. */
export function nextRemedy(
  slide: Slide,
  facts: SlideFacts,
  tried: Remedy,
  isTooHigh: boolean,
  over: ReadonlySet<number> = NOTHING,
): Remedy | null {
  if (slide.overflow === 'report') return null;
  const density = smaller(sized(slide, tried), slide.overflow === 'shrink' ? 'tight' : 'dense');
  if (density !== null) return { ...tried, density };
  if (slide.overflow === 'shrink' || !isTooHigh) return null;
  const pieces = piecesOf(slide);
  if (tried.cuts.length > 0 && new Set(pieces.map(({ block }) => block)).size > 1) {
    const cuts = refined(weigh(pieces, facts), tried.cuts, over);
    return cuts.length === tried.cuts.length || cuts.length >= MOST_PARTS ? null : { density: FRESH, cuts };
  }
  const parts = tried.cuts.length === 0 ? partsFor(facts) : tried.cuts.length + 2;
  if (pieces.length < 2 || pieces.length > MOST_PIECES || parts > Math.min(pieces.length, MOST_PARTS)) return null;
  return { density: FRESH, cuts: partition(weigh(pieces, facts), parts) };
}

/** On pages with less on them, type is of the usual size again. */
const FRESH: Density = 'normal';

function sized(slide: Slide, { density }: Remedy): Slide {
  return slide.role === 'slide' && density !== null ? { ...slide, density, grows: false } : slide;
}

/**
 * Of several blocks, only the parts that are too high are divided again: what fits beside them stays as it is. Where
 * several that follow each other are a little too high, they have one page more together, not one more each.
 */
function refined(weights: readonly Weighed[], cuts: readonly number[], over: ReadonlySet<number>): number[] {
  const starts = [0, ...cuts];
  const isOver = (part: number) => over.has(part + 1) && (starts[part + 1] ?? weights.length) - (starts[part] ?? 0) > 1;
  return starts
    .flatMap((from, part) => {
      if (!isOver(part)) return [from];
      if (isOver(part - 1)) return [];
      let last = part;
      while (isOver(last + 1)) last++;
      const run = weights.slice(from, starts[last + 1] ?? weights.length);
      return [from, ...partition(run, last - part + 2).map((cut) => from + cut)];
    })
    .slice(1);
}

/** As many pages as the content is high. */
function partsFor(facts: SlideFacts): number {
  const { top, bottom } = roomOf(facts);
  const lowest = Math.max(
    bottom,
    ...facts.blocks.flatMap(({ area, items }) => [area, ...items]).map((one) => one.bottom),
  );
  return Math.max(2, Math.ceil((lowest - top) / Math.max(1, bottom - top)));
}

function weigh(pieces: readonly Piece[], facts: SlideFacts): Weighed[] {
  const heights = facts.blocks.map(({ area, items }) => ({ whole: area.bottom - area.top, items: heightsOf(items) }));
  const order = placesOf(pieces, facts);
  return pieces.map(({ block, item, share, held, beside }) => {
    const place = heights[order.get(block) ?? -1];
    const height = (item === null ? place?.whole : place?.items[item]) ?? 1;
    const isWhole = pieces.filter((other) => other.block === block).length === 1;
    return { height: beside ? 0 : Math.max(1, height) * share, list: block, isWhole, held };
  });
}

/**
 * How much lower each item reaches than those before: 0 for one that stands beside the one before. Where they go on at
 * the head of another column, each has its share of the height of all columns.
 */
function heightsOf(items: readonly Area[]): number[] {
  const columns = 1 + items.filter(({ top }, i) => top < (items[i - 1]?.top ?? top) - 1).length;
  if (columns > 1) return items.map(({ top, bottom }) => (bottom - top) / columns);
  let lowest = items[0]?.top ?? 0;
  return items.map(({ bottom }) => {
    const height = Math.max(0, bottom - lowest);
    lowest = Math.max(lowest, bottom);
    return height;
  });
}

/** Which of the blocks on the page each block of the deck is. Both keep the order of blocks of one kind. */
function placesOf(pieces: readonly Piece[], { blocks }: SlideFacts): Map<number, number> {
  const kinds = new Map(pieces.map(({ block, kind }) => [block, kind]));
  const taken = new Set<number>();
  return new Map(
    [...kinds].map(([block, kind]) => {
      const at = blocks.findIndex((one, i) => one.kind === kind && !taken.has(i));
      taken.add(at);
      return [block, at];
    }),
  );
}
