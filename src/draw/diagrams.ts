/** Diagrams to SVG that wears the theme: DOT by Graphviz here, Mermaid by the browser of the run. */
import { type Diagram, type Drawings, diagramKey, ROOMS, type Room } from '../deck/drawings.ts';
import type { PlacedBlock } from '../deck/drawn.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import { spanWithin } from '../diagnostics/within.ts';
import { drawDot } from './dot.ts';
import type { Drawn, Means } from './means.ts';
import { drawMermaid } from './mermaid.ts';

export async function drawDiagrams(placed: readonly PlacedBlock[], means: Means): Promise<Drawings['diagrams']> {
  const drawn: Drawings['diagrams'] = {};
  for (const { block, room } of placed) {
    if (block.kind !== 'diagram') continue;
    const { dot, mermaid, alt } = block.value;
    if (alt === undefined) means.report('undescribed', firstOf(block.span), {});
    const [language, source] = mermaid === undefined ? (['dot', dot ?? ''] as const) : (['mermaid', mermaid] as const);
    const place = language === 'dot' ? room : 'wide';
    const result = await drawOne(language, source, place, means);
    if ('problem' in result)
      means.report('bad-diagram', placeOf(result, source, block.span, means), { ...result, language });
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

/** The word that the program stumbled over; its line, where the word stands there more than once. */
function placeOf({ line, problem }: Problem, source: string, around: Span | null, { texts }: Means): Span | null {
  if (around === null || line === null) return firstOf(around);
  const lines = source.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const written = lines[line - 1] ?? '';
  const word = / near '(.+)'$/.exec(problem)?.[1] ?? '';
  const isOnce = word !== '' && written.split(word).length === 2;
  const [from, length] = isOnce ? [at + written.indexOf(word), word.length] : [at, written.trim().length];
  return spanWithin(texts, around, source, Math.min(from, source.length - 1), Math.max(1, length));
}

type Problem = Extract<Drawn, { problem: string }>;

function firstOf(span: Span | null): Span | null {
  return span === null ? null : { ...span, end: span.start + 1 };
}
