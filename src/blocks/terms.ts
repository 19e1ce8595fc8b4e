/** Points written as `**Term:** text` or `Term: text`, as people write them, are terms and their texts. */
import type { Inline } from '../text/inline.ts';

interface Point {
  term?: Inline[] | undefined;
  text?: Inline[] | undefined;
}

/** Each point with its term taken out of its text; as they were where one of them has none. */
export function withTerms<P extends Point>(points: P[]): P[] {
  const pairs = points.map(pairOf);
  return points.length > 1 && pairs.every((pair) => pair !== null)
    ? points.map((point, i) => ({ ...point, ...pairs[i] }))
    : points;
}

function pairOf({ term, text = [] }: Point): { term: Inline[]; text: Inline[] } | null {
  const [first, ...rest] = text;
  if (term !== undefined) return null;
  if (first?.type === 'text') return plainPair(first.value, rest);
  if (first?.type !== 'strong') return null;
  const inside = withoutColon(first.children);
  if (inside !== null) return pair(inside, rest);
  const after = rest[0];
  return after?.type === 'text' && after.value.startsWith(':')
    ? pair(first.children, [{ ...after, value: after.value.slice(1) }, ...rest.slice(1)])
    : null;
}

/** A few words before a colon; what is longer is a sentence of its own. */
const TERM = /^([^\s.:;,!?()“”"][^.:;,!?()“”"]{0,27}): +(?=\S)/u;

function plainPair(words: string, rest: Inline[]): { term: Inline[]; text: Inline[] } | null {
  const found = TERM.exec(words);
  if (found === null) return null;
  const value = String(found[1]).trimEnd();
  return pair([{ type: 'text', value }], [{ type: 'text', value: words.slice(found[0].length) }, ...rest]);
}

function pair(term: Inline[], rest: Inline[]): { term: Inline[]; text: Inline[] } | null {
  const [first, ...others] = rest;
  if (first?.type !== 'text') return null;
  const value = first.value.trimStart();
  return term.length === 0 || value === '' ? null : { term, text: [{ ...first, value }, ...others] };
}

/** The words of a term without the colon at their end; null where there is none. */
function withoutColon(words: readonly Inline[]): Inline[] | null {
  const last = words.at(-1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(':')) return null;
  const value = last.value.trimEnd().slice(0, -1).trimEnd();
  return [...words.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}
