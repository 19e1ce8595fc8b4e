/** Texts that may be longer than a page, cut to the pages that they take: laid out once by the browser to see where. */
import type { Inline } from '../../text/inline.ts';
import { type Paper, paperDocument } from './document.ts';
import { pagesOf, type TextFacts } from './flow.ts';
import { toPx } from './geometry.ts';

/** Lays a document out in a window of so many px, and tells of its parts, by their names, in px. */
export type Measure = (html: string, size: { width: number; height: number }) => Promise<Laid>;

export interface Laid {
  /** Where the lines of texts are: of elements with `data-flow`. */
  texts: Record<string, TextFacts>;
  /** How high elements with `data-height` are. */
  heights: Record<string, number>;
}

export interface LongText {
  name: string;
  text: Inline[][];
}

export interface CutText {
  /** One a page. */
  parts: Inline[][][];
  /** How high the text is as a whole, in mm. */
  height: number;
}

/** `style`: the class that the texts are set in. `rooms` in mm. */
export async function cutTexts(
  texts: readonly LongText[],
  { style, rooms }: { style: string; rooms: { first: number; more: number } },
  paper: Paper,
  measure: Measure,
): Promise<Map<string, CutText>> {
  const long = texts.filter(({ text }) => text.length > 0);
  const facts = long.length === 0 ? {} : (await measure(await galley(long, style, paper), WINDOW)).texts;
  const inPx = { first: toPx(rooms.first), more: toPx(rooms.more) };
  const cut = ({ name, text }: LongText): CutText => {
    const lines = facts[name] ?? [];
    const last = lines.at(-1)?.at(-1)?.bottom ?? 0;
    return { parts: pagesOf(text, lines, inPx), height: last / toPx(1) };
  };
  return new Map(long.map((one) => [one.name, cut(one)]));
}

const WINDOW = { width: 1000, height: 1000 };

/** The texts alone, below each other, at the width that they will have. */
function galley(texts: readonly LongText[], style: string, paper: Paper): Promise<string> {
  const body = paper.templates.draw('paper/galley', { style, texts });
  return paperDocument(paper, { kind: 'galley', body, styles: ['paper', 'handout'], rules: '', hasSlides: false });
}
