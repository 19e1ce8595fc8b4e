/** What of a deck is drawn ahead: its blocks with the room that they have, and the drawings that they find. */
import { type Diagram, type Drawings, diagramKey, type Room } from './drawings.ts';
import type { ContentDeckBlock, Deck, Slide } from './types.ts';

export interface PlacedBlock {
  block: ContentDeckBlock;
  room: Room;
}

/** Every block of content, those in columns among them. */
export function blocksOf(slide: Slide): PlacedBlock[] {
  if (slide.role !== 'slide') return [];
  const room = slide.layout === 'split' ? 'narrow' : 'wide';
  return slide.blocks.flatMap((block) =>
    block.kind === 'columns'
      ? block.columns.flat().map((one) => ({ block: one, room: 'narrow' as const }))
      : [{ block, room }],
  );
}

/** The words in the drawings of a page: what a file of the deck must show there. */
export function wordsInDrawings(slide: Slide, { drawings }: Deck): string[] {
  return blocksOf(slide).flatMap(({ block, room }) => {
    if (block.kind === 'math') return block.value.tex.flatMap((tex) => drawings.math[tex]?.words ?? []);
    if (block.kind !== 'diagram') return [];
    return drawingOf(block.value, room, drawings)?.words ?? [];
  });
}

/** The drawing of a diagram; that for another room where a page is laid out anew; null where it could not be drawn. */
export function drawingOf(
  { dot, mermaid }: { dot?: string | undefined; mermaid?: string | undefined },
  room: Room,
  { diagrams }: Drawings,
): Diagram | null {
  const [language, source] = mermaid === undefined ? (['dot', dot ?? ''] as const) : (['mermaid', mermaid] as const);
  const keys = [room, 'wide' as const, 'narrow' as const].map((one) => diagramKey(language, one, source));
  const key = keys.find((one) => Object.hasOwn(diagrams, one));
  return key === undefined ? null : (diagrams[key] ?? null);
}
