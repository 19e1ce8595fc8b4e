/** Where to divide what is too long: parts of nearly the same height that do not tear apart what belongs together. */
export interface Weighed {
  /** Its height in px; 0 for what stands beside something else. */
  height: number;
  /** The list that it is of. */
  list: number;
  /** It is a list of one piece: a paragraph, a picture. */
  isWhole: boolean;
  /** It is parted from the piece before only where there is no better place. */
  held?: boolean;
}

/** Before which pieces the parts after the first begin; always `parts - 1` of them, where there are that many pieces. */
export function partition(pieces: readonly Weighed[], parts: number): number[] {
  const count = Math.min(parts, pieces.length);
  const tops = [0];
  for (const { height } of pieces) tops.push((tops.at(-1) ?? 0) + height);
  const fair = (tops.at(-1) ?? 0) / count;
  // best[k][i]: the least cost of the first i pieces in k parts, and where the last of these begins.
  const best = [[{ cost: 0, from: 0 }, ...pieces.map(() => NEVER)]];
  for (let k = 1; k <= count; k++) best[k] = [NEVER, ...pieces.map((_, i) => cheapest(best[k - 1] ?? [], i + 1))];
  return startsIn(best, pieces.length).slice(1);

  function cheapest(before: readonly { cost: number; from: number }[], to: number) {
    return before.slice(0, to).reduce((least, { cost }, from) => {
      const all = cost + costOf(from, to);
      // Of two that are as good, the one with the shorter last part.
      return all <= least.cost + 1e-9 ? { cost: all, from } : least;
    }, NEVER);
  }

  function costOf(from: number, to: number): number {
    const off = ((tops[to] ?? 0) - (tops[from] ?? 0) - fair) / Math.max(1, fair);
    return off * off + (from > 0 ? tearing(from) : 0);
  }

  /** What a cut before this piece costs: least between blocks, much behind the words that lead to a list. */
  function tearing(at: number): number {
    const [above, below] = [pieces[at - 1], pieces[at]];
    if (above?.list === below?.list) return below?.held === true ? HELD : WITHIN;
    return above?.isWhole === true && below?.isWhole === false ? LEAD : 0;
  }
}

const NEVER = { cost: Number.POSITIVE_INFINITY, from: 0 };

/** In shares of a page, squared: a page may be a fifth shorter than fair rather than leave words without their list. */
const WITHIN = 0.02;
const LEAD = 0.08;
const HELD = 0.12;

function startsIn(best: readonly { from: number }[][], length: number): number[] {
  const starts: number[] = [];
  for (let [k, to] = [best.length - 1, length]; k > 0; k--) {
    to = best[k]?.[to]?.from ?? 0;
    starts.unshift(to);
  }
  return starts;
}
