import type { PlannedValue } from '../../../blocks/index.ts';
import { lengthOf, stepFor } from '../size.ts';

/** How large it may be where it is all that the page shows. */
export function textAddition(paragraphs: PlannedValue<'text'>) {
  const length = paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  return {
    size: stepFor(length, [
      ['xl', 60],
      ['l', 95],
      ['m', 140],
      ['s', 210],
      ['xs', 100000],
    ]),
  };
}
