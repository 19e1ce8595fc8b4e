/** Pictures of pages beside and below each other, as one picture with few colours: small enough to be kept. */
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

/** The colours of screens in steps nobody sees on a page, without transparency: a third of the size. */
export function smallPng(picture: PNG): Buffer {
  return PNG.sync.write(inSteps(picture), { colorType: 2, deflateLevel: 9 });
}

export function inSteps({ width, height, data }: PNG): PNG {
  const png = new PNG({ width, height });
  for (let at = 0; at < data.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) png.data[at + channel] = stepped(data[at + channel] ?? 0);
    png.data[at + 3] = 255;
  }
  return png;
}

function stepped(value: number): number {
  return Math.min(255, Math.round(value / STEP) * STEP);
}

const STEP = 8;
