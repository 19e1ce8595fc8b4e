/** What was drawn ahead of the pages, by what it was drawn from: plain data, without colours of its own. */
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
  /** What stands inside the SVG, and its view box. */
  svg: string;
  box: string;
  width: number;
  height: number;
  /** The size of most of its type, in the same unit. */
  type: number;
  words: string[];
}

/** The room that a drawing has, as far as it is known before the page is laid out. */
export type Room = 'wide' | 'narrow';

/** About as wide and high as the drawings of a slide may be, in px. */
export const ROOMS: Record<Room, { width: number; height: number }> = {
  wide: { width: 1136, height: 430 },
  narrow: { width: 640, height: 430 },
};

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
