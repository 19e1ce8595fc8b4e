/** From offsets in a text to lines and columns, as editors count them. */
import type { Span } from './diagnostic.ts';

/** The text of each file that a span can point into. */
export type Texts = ReadonlyMap<string, string>;

/** Both count from 1; columns count characters, not bytes. */
export interface Position {
  line: number;
  column: number;
}

export function positionOf(span: Span, texts: Texts): Position | null {
  const text = texts.get(span.file);
  if (text === undefined) return null;
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < span.start; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: charactersIn(text.slice(start, span.start)) + 1 };
}

/** A character beyond the first 65,536 is two code units. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** A place of a file that is included, then where that is included, and so on; the briefing itself comes last. */
export function wayTo(span: Span): Span[] {
  return [span, ...(span.via === undefined ? [] : wayTo(span.via))];
}

export function isSamePlace(one: Span | undefined, other: Span | undefined): boolean {
  return one?.file === other?.file && one?.start === other?.start;
}

/** A place as it is told at another one: “on line 12”, with its file where that is another. */
export function placeFrom(here: Span, there: Span, texts: Texts): string {
  const line = `on line ${positionOf(there, texts)?.line ?? 1}`;
  return here.file === there.file ? line : `${line} of ${there.file}`;
}
