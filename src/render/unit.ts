/** The unit of a chart as it stands beside its title: not where the title ends with it. */
import type { DeckChart } from '../deck/chart/types.ts';
import { type Inline, plainText } from '../text/inline.ts';

export function unitBeside({ title, unit }: Pick<DeckChart, 'title' | 'unit'>): Inline[] | null {
  return title !== null && unit !== null && isSaid(plainText(title), plainText(unit)) ? null : unit;
}

/** As a word of its own: “Boats” does not say that they are counted in “s”. */
function isSaid(title: string, unit: string): boolean {
  const said = title.replace(/[\s)\]）]+$/u, '');
  const before = said.slice(0, -unit.length);
  return said.endsWith(unit) && !(/\p{L}$/u.test(before) && /^\p{Script=Latin}/u.test(unit));
}
