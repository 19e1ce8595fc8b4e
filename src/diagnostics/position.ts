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
  const before = text.slice(0, span.start).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
