import type { Deck } from '../../deck/types.ts';

/** The picture inside the document: no file beside it is ever asked for. */
export function pictureOf(path: string, { pictures }: Deck): { src: string; width: number; height: number } | null {
  const picture = Object.hasOwn(pictures, path) ? pictures[path] : undefined;
  if (picture === undefined) return null;
  const { mime, base64, width, height } = picture;
  return { src: `data:${mime};base64,${base64}`, width, height };
}
