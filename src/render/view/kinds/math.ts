import type { PlannedValue } from '../../../blocks/index.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';

const SIZES = [112, 96, 84, 72, 66, 60, 54, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18];

export function mathAddition({ tex, alt, caption }: PlannedValue<'math'>, _layout: string, context: BlockContext) {
  const { deck, width, single, alone, medium } = context;
  const formulas = tex.map((one) =>
    Object.hasOwn(deck.drawings.math, one) ? (deck.drawings.math[one] ?? null) : null,
  );
  const room = {
    width: width - 2 * PADDING,
    height: ((single ? 436 : 260) - (caption === undefined ? 0 : 40) - 2 * MARGIN) * (tex.length === 1 ? FILLED : 1),
  };
  const limit = tex.length === 1 && single ? (alone ? 112 : 72) : alone ? 56 : 40;
  const size = SIZES.find((step) => step <= limit && fits(formulas, step, room)) ?? SIZES.at(-1);
  const lines = formulas.map((formula, i) => ({
    html: formula?.html ?? null,
    mathml: medium === 'print' ? null : (formula?.mathml ?? null),
    // What is printed has no MathML: there the words stand for all of it, or else the TeX for each.
    label: medium === 'print' && alt === undefined ? (tex[i] ?? '') : null,
    tex: tex[i] ?? '',
  }));
  const words = alt === undefined ? null : plainText(alt);
  return { lines, size: String(size), words, pictured: medium === 'print' ? words : null };
}

/** Around formulas, in px: at their sides; above and below. */
const PADDING = 40;
const MARGIN = 28;

/** How much of its panel one formula fills. */
const FILLED = 0.7;

/** Between formulas, in px. */
const GAP = 42;

/** Widths are told by the signs alone; what stands between some of them is not known. */
const CAREFUL = 1.04;

type Size = { width: number; height: number } | null;

function fits(formulas: readonly Size[], size: number, room: { width: number; height: number }): boolean {
  const high = formulas.reduce((sum, one) => sum + (one?.height ?? 1) * size, (formulas.length - 1) * GAP);
  return high <= room.height && formulas.every((one) => (one?.width ?? 0) * size * CAREFUL <= room.width);
}
