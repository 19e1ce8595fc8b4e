/** Diagrams to SVG that wears the theme: DOT by Graphviz here, Mermaid by the browser of the run. */
import { type Diagram, type Drawings, diagramKey, ROOMS, type Room } from '../deck/drawings.ts';
import { blocksOf } from '../deck/drawn.ts';
import type { Deck } from '../deck/types.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { spanWithin } from '../diagnostics/within.ts';
import { drawDot } from './dot.ts';
import type { Drawn, Means } from './means.ts';
import { drawMermaid } from './mermaid.ts';

export async function drawDiagrams(deck: Deck, means: Means): Promise<Drawings['diagrams']> {
  const drawn: Drawings['diagrams'] = {};
  for (const { block, room } of deck.slides.flatMap(blocksOf)) {
    if (block.kind !== 'diagram') continue;
    const { dot, mermaid, alt } = block.value;
    if (alt === undefined) means.report('undescribed', firstOf(block.span), {});
    const [language, source] = mermaid === undefined ? (['dot', dot ?? ''] as const) : (['mermaid', mermaid] as const);
    const place = language === 'dot' ? room : 'wide';
    const result = await drawOne(language, source, place, means);
    if ('problem' in result) means.report('bad-diagram', placeOf(result.line, source, block.span, means), result);
    else if ('lacks' in result) means.report('missing-mermaid', firstOf(block.span), {});
    else {
      drawn[diagramKey(language, place, source)] = result.diagram;
      const pixels = typeIn(room, result.diagram);
      if (pixels < LEAST) means.report('small-diagram', firstOf(block.span), { pixels });
    }
  }
  return drawn;
}

/** Type smaller than this is not read in a room, in px. */
const LEAST = 13;

/** About how high the type is when the drawing fills its room. */
function typeIn(room: Room, { width, height, type }: Diagram): number {
  return Math.floor(type * Math.min(ROOMS[room].width / width, ROOMS[room].height / height));
}

/** More than any slide shows. */
const LONGEST = 50_000;

async function drawOne(language: 'dot' | 'mermaid', source: string, room: Room, means: Means): Promise<Drawn> {
  if (source.length > LONGEST) return { problem: `it has more than ${LONGEST} characters`, line: null };
  return language === 'dot'
    ? drawDot(source, room, await means.theme())
    : drawMermaid(source, await means.theme(), means);
}

function placeOf(line: number | null, source: string, around: Span | null, { texts }: Means): Span | null {
  if (around === null || line === null) return firstOf(around);
  const lines = source.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const words = lines[line - 1]?.trim() ?? '';
  return spanWithin(texts, around, source, Math.min(at, source.length - 1), Math.max(1, words.length));
}

function firstOf(span: Span | null): Span | null {
  return span === null ? null : { ...span, end: span.start + 1 };
}
