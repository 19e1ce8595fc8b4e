import type { PlannedValue } from '../../../blocks/index.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';

export function imageAddition(
  { src, alt, decorative, focus, caption, credit }: PlannedValue<'image'>,
  _layout: string,
  { deck }: BlockContext,
) {
  const picture = pictureOf(src, deck);
  return {
    picture,
    ratio: picture === null ? 'wide' : ratioOf(picture),
    words: decorative === true || alt === undefined ? '' : plainText(alt),
    focus: { x: stepOf(focus?.x), y: stepOf(focus?.y) },
    signed: caption !== undefined || credit !== undefined,
  };
}

/** Width to height of what is no wider than high, in hundredths; a frame cut to it leaves no ground at its sides. */
function ratioOf({ width, height }: { width: number; height: number }): string {
  const percent = Math.round((width / height) * 20) * 5;
  return percent > 100 ? 'wide' : String(Math.max(30, percent));
}

/** In steps of ten: the policy of the document lets no element have a style of its own. */
function stepOf(percent: number | undefined): string {
  return percent === undefined ? 'middle' : String(Math.round(percent / 10) * 10);
}
