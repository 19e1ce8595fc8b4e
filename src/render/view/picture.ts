import type { Deck } from '../../deck/types.ts';

/** How much larger than itself a bitmap may be shown. */
const ENLARGED = 2;

/** Larger than any page: drawings have no size of their own. */
const ENDLESS = 8000;

/** The picture inside the document: no file beside it is ever asked for. It is as large as it may get. */
export function pictureOf(path: string, { pictures }: Deck): { src: string; width: number; height: number } | null {
  const picture = Object.hasOwn(pictures, path) ? pictures[path] : undefined;
  if (picture === undefined) return null;
  const { mime, base64, width, height } = picture;
  const scale = mime === 'image/svg+xml' ? ENDLESS / Math.max(1, Math.min(width, height)) : ENLARGED;
  const [most, high] = [width, height].map((side) => Math.round(side * scale)) as [number, number];
  return { src: `data:${mime};base64,${base64}`, width: most, height: high };
}
