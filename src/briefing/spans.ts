/** Where each node of a briefing was written. The span travels with the node under a symbol. */
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import type { Tree } from './parse.ts';

const AT = Symbol('span');

/** By the span of a map: those of what its keys hold. Apart from the value, which stays plain data. */
const fields = new WeakMap<Span, (key: string) => Span>();

/** The place of a node; null for one that no file holds. */
export function spanOf(node: object | null | undefined): Span | null {
  return (node as { [AT]?: Span } | null | undefined)?.[AT] ?? null;
}

/** The place of what a field of a node holds; null for a node that no file holds. */
export function spanOfField(node: object | null | undefined, key: string): Span | null {
  const span = spanOf(node);
  return span === null ? null : (fields.get(span)?.(key) ?? null);
}

/** The place of what a field of the node there holds; that of the node where nothing is known of its fields. */
export function spanAtField(span: Span | null, key: string): Span | null {
  return span === null ? null : (fields.get(span)?.(key) ?? span);
}

/** Whether the first stands before the second in the briefing (negative), included files in their places, or behind it. */
export function compareSpans(one: Span | null, other: Span | null): number {
  const [a, b] = [startsOf(one), startsOf(other)];
  const i = a.findIndex((start, k) => start !== b[k]);
  return i === -1 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
}

function startsOf(span: Span | null | undefined): number[] {
  return span === null || span === undefined ? [] : [...startsOf(span.via), span.start];
}

/** Gives every map of a value the span of the YAML that it came from. */
export function locate<T>(value: T, tree: Tree, path: Path = []): T {
  if (Array.isArray(value)) value.forEach((item, index) => locate(item, tree, [...path, index]));
  else if (typeof value === 'object' && value !== null) {
    const span = tree.spanAt(path);
    fields.set(span, (key) => tree.spanAt([...path, key]));
    Object.assign(value, { [AT]: span });
    for (const [key, child] of Object.entries(value)) locate(child, tree, [...path, key]);
  }
  return value;
}
