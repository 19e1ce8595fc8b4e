/** A picture of a page as a PNG of at most 256 colours: a quarter of the size, since pages have few. */
import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const MOST = 256;

export function indexedPng({ width, height, data }: PNG): Buffer {
  const colours = commonest(data);
  const indexOf = nearestIn(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(data.readUIntBE((y * width + x) * 4, 3));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, by index, and the only ways of compression, filter and order that this writes.
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.concat(
    colours.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function commonest(data: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, many], [b, few]) => few - many || a - b);
  return ranked.slice(0, MOST).map(([colour]) => colour);
}

/** Each colour is looked for once. */
function nearestIn(colours: readonly number[]): (colour: number) => number {
  const known = new Map(colours.map((colour, i) => [colour, i]));
  return (colour) => {
    const found = known.get(colour) ?? nearest(colours, colour);
    known.set(colour, found);
    return found;
  };
}

function nearest(colours: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [i, other] of colours.entries()) {
    const distance = apart(colour, other, 16) + apart(colour, other, 8) + apart(colour, other, 0);
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

function apart(a: number, b: number, shift: number): number {
  return (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
