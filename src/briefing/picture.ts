/** Pictures: of what kind, how large, and whether they can be shown as they are. Throws what is wrong with one. */
import { imageSize } from 'image-size';

export interface Picture {
  mime: string;
  bytes: Uint8Array;
  width: number;
  height: number;
}

export function readPicture(bytes: Uint8Array): Picture {
  const { width, height, type, orientation = 1 } = sizeOf(bytes);
  const kind = KINDS[type ?? ''];
  if (kind === undefined) throw unknownKind();
  if (!kind.isWhole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) throw new Error('it is cut short');
  const size = orientation >= LYING ? { width: height, height: width } : { width, height };
  return { mime: kind.mime, bytes: type === 'svg' ? cleanSvg(bytes) : bytes, ...size };
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

/** What an SVG must not hold: what runs, what asks for other files, and what is not XML as such. */
const REFUSED: readonly [pattern: RegExp, what: string][] = [
  [/<!DOCTYPE|<!ENTITY/i, 'a DOCTYPE'],
  [/<(?:[\w-]+:)?script\b/i, 'a script'],
  [/<(?:[\w-]+:)?foreignObject\b/i, 'foreign content'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/\b(?:href|src)\s*=\s*["'](?!#|data:image\/)/i, 'a reference to something outside'],
  [/@import|url\(\s*["']?(?!["']?#|["']?data:image\/)/i, 'a reference to something outside'],
  [/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, 'an entity that XML does not know'],
];

/** Without comments, metadata and instructions, in which programs leave more than authors know of. */
export function cleanSvg(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const clean = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\?[\s\S]*?\?>/g, '')
    .replace(/<metadata\b[\s\S]*?<\/metadata\s*>|<metadata\b[^>]*\/>/gi, '');
  const refused = REFUSED.find(([pattern]) => pattern.test(clean));
  if (refused !== undefined) throw new Error(`it holds ${refused[1]}: save it as plain SVG`);
  return new TextEncoder().encode(clean);
}
