/** The unit of a chart as it is said beside the title: not where the title ends with it. */
import { type Inline, plainText } from '../../text/inline.ts';
import type { DeckChart } from './types.ts';

export function unitBeside(title: DeckChart['title'], unit: DeckChart['unit']): Inline[] | null {
  return title !== null && unit !== null && isSaid(plainText(title), plainText(unit)) ? null : unit;
}

/** As a word of its own: “Boats” does not say that they are counted in “s”. */
function isSaid(title: string, unit: string): boolean {
  const said = title.replace(/[\s)\]）]+$/u, '');
  const before = said.slice(0, -unit.length);
  return said.endsWith(unit) && !(/\p{L}$/u.test(before) && /^\p{Script=Latin}/u.test(unit));
}
