/**
 * Draws what takes more than a template: code in colour, formulas, diagrams, icons. In: a Deck. Out: the same with its
 * drawings, each known by what it was drawn from. What cannot be drawn is reported at its line, and left out.
 */
import { type Drawings, NO_DRAWINGS } from '../deck/drawings.ts';
import { blocksOf, type PlacedBlock } from '../deck/drawn.ts';
import type { Deck } from '../deck/types.ts';
import { drawCode } from './code.ts';
import { drawDiagrams } from './diagrams.ts';
import { drawIcons } from './icons.ts';
import { drawMath } from './math.ts';
import type { Means } from './means.ts';

export async function draw(deck: Deck, means: Means): Promise<Deck> {
  return { ...deck, drawings: await drawBlocks(deck.slides.flatMap(blocksOf), means) };
}

/** The same for blocks that stand on no page. */
export async function drawBlocks(placed: readonly PlacedBlock[], means: Means): Promise<Drawings> {
  const [code, math, diagrams, icons] = await Promise.all([
    drawCode(placed, means),
    drawMath(placed, means),
    drawDiagrams(placed, means),
    drawIcons(placed, means),
  ]);
  return { ...NO_DRAWINGS, code, math, diagrams, icons };
}
