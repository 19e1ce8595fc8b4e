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
