/** Pictures of pages beside and below each other, as one picture. */
import { PNG } from 'pngjs';

const GAP = 12;
const GROUND = [0xd9, 0xd9, 0xd9, 0xff] as const;

export function contactSheet(pages: readonly PNG[], across: number): PNG {
  const [first] = pages;
  if (first === undefined) throw new Error('a contact sheet needs pages');
  const { width, height } = first;
  const down = Math.ceil(pages.length / across);
  const sheet = new PNG({ width: across * (width + GAP) + GAP, height: down * (height + GAP) + GAP });
  for (let at = 0; at < sheet.data.length; at += 4) sheet.data.set(GROUND, at);
  for (const [i, page] of pages.entries())
    PNG.bitblt(
      page,
      sheet,
      0,
      0,
      width,
      height,
      GAP + (i % across) * (width + GAP),
      GAP + Math.floor(i / across) * (height + GAP),
    );
  return sheet;
}
