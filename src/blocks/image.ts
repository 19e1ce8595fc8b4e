import * as z from 'zod';
import { choice, flag, imageFile, node, text, writtenAs } from '../schema/fields.ts';
import { defineBlock } from './define.ts';

/** Words for places; how far from the left and from the top, in per cent. */
const PLACES: Record<string, readonly [x: number | null, y: number | null]> = {
  left: [0, null],
  right: [100, null],
  top: [null, 0],
  bottom: [null, 100],
  center: [null, null],
};

/** Kept as a pair of percentages: what the author wrote is read once, here. */
const focus = writtenAs(
  z.string().transform(readFocus).describe('What must stay in sight when it fills its box: `top`, or `30% 60%`.'),
  { type: 'string', examples: ['top', 'bottom', 'left', 'right', 'top right', '30% 60%'] },
);

export const imageBlock = defineBlock({
  about: 'A picture from a file.',
  aka: ['img', 'picture', 'photo', 'figure', 'pic'],
  schema: node(
    {
      src: imageFile('Path of the file, from the folder of the briefing.'),
      alt: text('The picture in words, for those who cannot see it.').optional(),
      decorative: flag('It says nothing that the text does not.').optional(),
      caption: text('A line below it.').optional(),
      credit: text('Who made it, or whose it is.').optional(),
      fit: choice(['contain', 'cover'], 'Show all of it, or fill its box.').optional(),
      focus: focus.optional(),
    },
    { short: 'src' },
  ),
  layouts: [
    {
      name: 'cover',
      about: 'It fills its box; what sticks out is cut.',
      when: '`fit: cover`, or a `focus`',
      suits: ({ fit, focus }) => fit === 'cover' || (fit === undefined && focus !== undefined),
    },
    { name: 'contain', about: 'All of it is shown.', when: 'anything else', suits: () => true },
  ],
  lines: () => 9,
});

function readFocus(written: string, context: z.RefinementCtx<string>): { x: number; y: number } {
  const words = written.trim().toLowerCase().split(/\s+/);
  const shares = words.map((word) => (/^\d+(\.\d+)?%$/.test(word) ? Number.parseFloat(word) : null));
  const [x, y] = shares;
  if (words.length === 2 && x != null && y != null && Math.max(x, y) <= 100) return { x, y };
  const places = words.map((word) => PLACES[word]);
  if (words.length > 2 || places.some((place) => place === undefined) || isTwice(0) || isTwice(1))
    context.issues.push({ code: 'invalid_value', values: [...Object.keys(PLACES), '30% 60%'], input: written });
  return { x: along(0), y: along(1) };

  function along(axis: 0 | 1): number {
    return places.reduce<number | null>((found, place) => found ?? place?.[axis] ?? null, null) ?? 50;
  }

  function isTwice(axis: 0 | 1): boolean {
    return places.filter((place) => place?.[axis] != null).length > 1;
  }
}
