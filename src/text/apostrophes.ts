/**
 * Apostrophes as printers set them: `don't` is drawn “don’t”. Only where it can be nothing else, and only where text is
 * drawn: a deck keeps what was typed. Quotation marks stay as they are, since which are meant no rule can tell surely.
 */
import { type Inline, plainText } from './inline.ts';

/** Between letters; or behind the s of a plural, where nothing that could be a quotation begins. */
const WITHIN = /(?<=\p{Script=Latin}\p{M}*)'(?=\p{Script=Latin})/gu;
const BEHIND = /(?<=\p{Script=Latin}s)'(?=[\s.,;:!?)]|$)/gu;
const OPENS = /(?<![\p{L}\p{N}])'/u;

/** Addresses, paths and expressions hold marks that are no apostrophes. */
const TECHNICAL = /[/@\\_=<>]/;

/** Of a text that is no tree. */
export function withApostrophes(text: string): string {
  const places = placesIn(text);
  return [...places].reduce((left, at) => `${left.slice(0, at)}’${left.slice(at + 1)}`, text);
}

/** Of a tree: never within code, whatever stands around it. */
export function withApostrophesIn(tree: readonly Inline[]): readonly Inline[] {
  const places = placesIn(plainText(tree));
  return places.size === 0 ? tree : changed(tree, places, 0);
}

function placesIn(text: string): Set<number> {
  if (!text.includes("'")) return new Set();
  const found = [...text.matchAll(WITHIN), ...(OPENS.test(text) ? [] : text.matchAll(BEHIND))];
  return new Set(found.flatMap(({ index }) => (TECHNICAL.test(wordAt(text, index)) ? [] : [index])));
}

/** All that stands there between two blanks. */
function wordAt(text: string, index: number): string {
  const before = /\S*$/.exec(text.slice(0, index))?.[0] ?? '';
  return before + (/^\S*/.exec(text.slice(index))?.[0] ?? '');
}

/** `start`: how much of the plain text stands before these nodes. */
function changed(nodes: readonly Inline[], places: ReadonlySet<number>, start: number): Inline[] {
  let at = start;
  return nodes.map((node) => {
    const from = at;
    at += plainText([node]).length;
    if ('children' in node) return { ...node, children: changed(node.children, places, from) };
    if (node.type !== 'text') return node;
    const value = [...node.value.matchAll(/'/g)].reduce(
      (left, { index }) => (places.has(from + index) ? `${left.slice(0, index)}’${left.slice(index + 1)}` : left),
      node.value,
    );
    return { ...node, value };
  });
}
