/** Pictures: of what kind, how large, and whether they can be shown as they are. Throws what is wrong with one. */
import { imageSize } from 'image-size';
import { cleanSvg, type Loss } from './svg.ts';

export interface Picture {
  mime: string;
  bytes: Uint8Array;
  width: number;
  height: number;
  /** What had to be left out of it to show it safely. */
  lost: readonly Loss[];
}

export function readPicture(bytes: Uint8Array): Picture {
  const { width, height, type, orientation = 1 } = sizeOf(bytes);
  const kind = KINDS[type ?? ''];
  if (kind === undefined) throw unknownKind();
  if (!kind.isWhole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) throw new Error('it is cut short');
  const size = orientation >= LYING ? { width: height, height: width } : { width, height };
  return { mime: kind.mime, ...(type === 'svg' ? svgOf(bytes) : { bytes, lost: [] }), ...size };
}

/** From this orientation of EXIF on, a camera was held upright: browsers turn the picture by a quarter. */
const LYING = 5;

interface Kind {
  mime: string;
  isWhole: (bytes: Buffer) => boolean;
}

const whole = () => true;

const KINDS: Record<string, Kind> = {
  png: { mime: 'image/png', isWhole: (bytes) => bytes.includes('IEND') },
  // An end of image behind the last start of scan; a thumbnail in the head has both.
  jpg: {
    mime: 'image/jpeg',
    isWhole: (bytes) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.lastIndexOf(Buffer.from([0xff, 0xda])),
  },
  gif: { mime: 'image/gif', isWhole: (bytes) => bytes.lastIndexOf(0x3b) > bytes.length / 2 },
  webp: { mime: 'image/webp', isWhole: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length },
  avif: { mime: 'image/avif', isWhole: whole },
  svg: { mime: 'image/svg+xml', isWhole: (bytes) => bytes.includes('</svg') || /\/>\s*$/.test(bytes.toString('utf8')) },
};

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    throw unknownKind();
  }
}

function unknownKind(): Error {
  return new Error('pictures are PNG, JPEG, GIF, WebP, AVIF or SVG');
}

function svgOf(bytes: Uint8Array): { bytes: Uint8Array; lost: Loss[] } {
  const { svg, lost } = cleanSvg(textOf(bytes));
  return { bytes: new TextEncoder().encode(svg), lost };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not in UTF-8');
  }
}
