import type { PlannedValue } from '../../../blocks/index.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';

export function imageAddition(
  { src, alt, decorative }: PlannedValue<'image'>,
  _layout: string,
  { deck }: BlockContext,
) {
  return { picture: pictureOf(src, deck), words: decorative === true || alt === undefined ? '' : plainText(alt) };
}
