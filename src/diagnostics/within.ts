/** Places within a scalar of YAML: where a character of the value stands in the file that it was read from. */
import type { Span } from './diagnostic.ts';

/**
 * The place of `length` characters from `at` of a value that stands somewhere in `around`. However it is quoted, indented or
 * folded, its characters other than blanks stand there in their order. Where that is not so, the first line of `around`.
 */
export function spanWithin(
  texts: ReadonlyMap<string, string>,
  around: Span,
  value: string,
  at: number,
  length = 1,
): Span {
  const text = texts.get(around.file) ?? '';
  const places = placesOf(text, around, value);
  if (places === null) return { ...around, end: Math.min(around.end, around.start + 1) };
  const start = places(at);
  return { ...around, start, end: Math.max(start + 1, Math.min(places(at + length - 1) + 1, text.length)) };
}

/** From an index of the value to one of the file; null where the value does not stand there. */
function placesOf(text: string, { start, end }: Span, value: string): ((index: number) => number) | null {
  const first = /\S/.exec(value)?.[0];
  if (first === undefined) return null;
  for (let from = text.indexOf(first, start); from !== -1 && from < end; from = text.indexOf(first, from + 1)) {
    const found = aligned(text.slice(0, end), from, value, false) ?? aligned(text.slice(0, end), from, value, true);
    if (found !== null) return (index) => found[Math.max(0, Math.min(index, found.length - 1))] ?? from;
  }
  return null;
}

/** For each character of the value its place; blanks stand where the next other character does. */
function aligned(text: string, from: number, value: string, isEscaped: boolean): number[] | null {
  const places: number[] = [];
  let at = from;
  for (const char of value.split('')) {
    if (/\s/.test(char)) {
      places.push(-1);
      continue;
    }
    at = skipped(text, at, char, isEscaped);
    if (text[at] !== char) return null;
    places.push(at++);
  }
  for (let i = places.length - 1; i >= 0; i--) if (places[i] === -1) places[i] = places[i + 1] ?? at - 1;
  return places;
}

/** Past blanks, and past what quoting adds: a backslash before a character, a quotation mark before another. */
function skipped(text: string, from: number, char: string, isEscaped: boolean): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  if (isEscaped && text[at] === '\\')
    return /[nrt]/.test(text[at + 1] ?? '') ? skipped(text, at + 2, char, isEscaped) : at + 1;
  return char === "'" && text.startsWith("''", at) ? at + 1 : at;
}
