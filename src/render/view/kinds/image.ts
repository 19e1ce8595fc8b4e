import type { PlannedValue } from '../../../blocks/index.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';

export function imageAddition(
  { src, alt, decorative, focus, caption, credit }: PlannedValue<'image'>,
  _layout: string,
  { deck }: BlockContext,
) {
  return {
    picture: pictureOf(src, deck),
    words: decorative === true || alt === undefined ? '' : plainText(alt),
    focus: { x: stepOf(focus?.x), y: stepOf(focus?.y) },
    signed: caption !== undefined || credit !== undefined,
  };
}

/** In steps of ten: the policy of the document lets no element have a style of its own. */
function stepOf(percent: number | undefined): string {
  return percent === undefined ? 'middle' : String(Math.round(percent / 10) * 10);
}
