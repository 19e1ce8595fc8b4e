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

/** Few colours and no transparency: a third of the size. */
export function smallPng(picture: PNG): Buffer {
  return PNG.sync.write(inSteps(picture), { colorType: 2, deflateLevel: 9 });
}

/** Grounds and inks keep their colours; those between them, at the edges of letters, go in steps that nobody sees. */
export function inSteps({ width, height, data }: PNG): PNG {
  const png = new PNG({ width, height });
  const kept = commonest(data);
  for (let at = 0; at < data.length; at += 4) {
    const isKept = kept.has(data.readUIntBE(at, 3));
    for (let channel = at; channel < at + 3; channel++) {
      const value = data[channel] ?? 0;
      png.data[channel] = isKept ? value : Math.min(255, Math.round(value / STEP) * STEP);
    }
    png.data[at + 3] = 255;
  }
  return png;
}

const STEP = 8;

/** As many as the roles of colour that a theme has, and a few more. */
const KEPT = 24;

function commonest(data: Buffer): Set<number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, many], [b, few]) => few - many || a - b);
  return new Set(ranked.slice(0, KEPT).map(([colour]) => colour));
}
