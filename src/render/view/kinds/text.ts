import type { PlannedValue } from '../../../blocks/index.ts';
import type { BlockContext } from '../context.ts';
import { BODY_HEIGHT, bodySize, sentenceSize } from '../size.ts';

/** How large it may be where it is all that the page, or its side of the page, shows. */
export function textAddition(
  paragraphs: PlannedValue<'text'>,
  _layout: string,
  { width, single, alone }: BlockContext,
) {
  const all = paragraphs.flat();
  return {
    figure: sentenceSize(
      all,
      { width: Math.min(width, 1060), height: alone ? 300 : BODY_HEIGHT - 60 },
      alone ? 104 : 60,
    ),
    body: single ? bodySize([all], { width: Math.min(width, 942), height: BODY_HEIGHT - 110 }, 30) : 'shared',
  };
}
