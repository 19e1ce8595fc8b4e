/** The pictures that a deck shows, and no others. */
import type { Assets } from '../briefing/assets.ts';
import { blocksOf } from './drawn.ts';
import type { ContentDeckBlock, Deck, Slide } from './types.ts';

export function picturesOf(slides: readonly Slide[], assets: Assets): Deck['pictures'] {
  const paths = new Set(slides.flatMap(blocksOf).flatMap(({ block }) => pathsIn(block)));
  return Object.fromEntries(
    [...paths].sort().flatMap((path) => {
      const picture = assets.pictures.get(path);
      if (picture === undefined) return [];
      const { mime, bytes, width, height } = picture;
      return [[path, { mime, base64: Buffer.from(bytes).toString('base64'), width, height }]];
    }),
  );
}

function pathsIn(block: ContentDeckBlock): string[] {
  if (block.kind === 'image') return [block.value.src];
  return block.kind === 'people' ? block.value.flatMap((person) => person.image ?? []) : [];
}
