/** The blocks of slides, those in columns as well. */
import type { ContentDeckBlock, Slide } from './types.ts';

export function blocksIn(slides: readonly Slide[]): ContentDeckBlock[] {
  return slides
    .flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []))
    .flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block]));
}
