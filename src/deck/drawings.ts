/** What was drawn ahead of the pages, by what it was drawn from: plain data, without colours of its own. */
import type { ContentDeckBlock, Deck, Slide } from './types.ts';

export interface Drawings {
  /** By language and code. */
  code: Record<string, CodeToken[][]>;
  /** By TeX. */
  math: Record<string, Formula>;
  /** By language, room and description. */
  diagrams: Record<string, Diagram>;
  /** By name: the inside of an SVG of 24 × 24, drawn with strokes. */
  icons: Record<string, string>;
}

export const NO_DRAWINGS: Drawings = { code: {}, math: {}, diagrams: {}, icons: {} };

/** What a stretch of code is, as far as its colour tells. */
export const CODE_ROLES = ['plain', 'comment', 'keyword', 'string', 'constant', 'name', 'added', 'removed'] as const;
export type CodeRole = (typeof CODE_ROLES)[number];

export interface CodeToken {
  role: CodeRole;
  text: string;
}

export interface Formula {
  /** For the eye, and the same in MathML for everyone else. */
  html: string;
  mathml: string;
  /** By the class that stands for each in the markup. */
  styles: Record<string, string>;
  /** About how wide and high it is, in em. */
  width: number;
  height: number;
  /** What it shows, sign by sign. */
  words: string[];
}

export interface Diagram {
  svg: string;
  width: number;
  height: number;
  /** The size of most of its type, in the same unit. */
  type: number;
  words: string[];
}

/** The room that a drawing has, as far as it is known before the page is laid out. */
export type Room = 'wide' | 'narrow';

export function codeKey(lang: string, code: string): string {
  return `${lang}\n${code}`;
}

export function diagramKey(language: string, room: Room, source: string): string {
  return `${language} ${room}\n${source}`;
}

/** The language of code: as the author says, or as the name of its file does. */
export function languageOf({ lang, src }: { lang?: string | undefined; src?: string | undefined }): string | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(src ?? '')?.[1];
  return (lang ?? ending ?? null)?.toLowerCase() ?? null;
}

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

/** The drawing of a diagram; null where it could not be drawn. */
export function drawingOf(
  { dot, mermaid }: { dot?: string | undefined; mermaid?: string | undefined },
  room: Room,
  { diagrams }: Drawings,
): Diagram | null {
  const key = mermaid === undefined ? diagramKey('dot', room, dot ?? '') : diagramKey('mermaid', 'wide', mermaid);
  return Object.hasOwn(diagrams, key) ? (diagrams[key] ?? null) : null;
}
