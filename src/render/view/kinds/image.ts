import type { PlannedValue } from '../../../blocks/index.ts';
import { plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { pictureOf } from '../picture.ts';
import { stepFor } from '../size.ts';

export function imageAddition(
  { src, alt, decorative, focus, caption, credit }: PlannedValue<'image'>,
  _layout: string,
  { deck }: BlockContext,
) {
  const picture = pictureOf(src, deck);
  return {
    picture,
    ...(picture === null ? { ratio: '100', form: 'strip' } : shapeOf(picture)),
    words: decorative === true || alt === undefined ? '' : plainText(alt),
    focus: { x: stepOf(focus?.x), y: stepOf(focus?.y) },
    signed: caption !== undefined || credit !== undefined,
  };
}

const FORMS = [
  ['tall', 100],
  ['wide', 165],
  ['broad', 215],
  ['strip', 10_000],
] as const;

/** Width to height, in hundredths: in steps that style sheets know, and as a word. */
function shapeOf({ width, height }: { width: number; height: number }): { ratio: string; form: string } {
  const percent = Math.round((width / height) * 20) * 5;
  return { ratio: String(Math.min(215, Math.max(30, percent))), form: stepFor(percent, FORMS) };
}

/** In steps of ten: the policy of the document lets no element have a style of its own. */
function stepOf(percent: number | undefined): string {
  return percent === undefined ? 'middle' : String(Math.round(percent / 10) * 10);
}
