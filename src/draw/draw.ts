/**
 * Draws what takes more than a template: code in colour, formulas, diagrams, icons. In: a Deck. Out: the same with its
 * drawings, each known by what it was drawn from. What cannot be drawn is reported at its line, and left out.
 */
import { type Drawings, NO_DRAWINGS } from '../deck/drawings.ts';
import type { Deck } from '../deck/types.ts';
import { drawCode } from './code.ts';
import { drawDiagrams } from './diagrams.ts';
import { drawIcons } from './icons.ts';
import { drawMath } from './math.ts';
import type { Means } from './means.ts';

export async function draw(deck: Deck, means: Means): Promise<Deck> {
  const [code, math, diagrams, icons] = await Promise.all([
    drawCode(deck, means),
    drawMath(deck, means),
    drawDiagrams(deck, means),
    drawIcons(deck, means),
  ]);
  const drawings: Drawings = { ...NO_DRAWINGS, code, math, diagrams, icons };
  return { ...deck, drawings };
}
