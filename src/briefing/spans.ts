/** Where each node of a briefing was written. The span travels with the node under a symbol. */
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import type { Tree } from './parse.ts';

const AT = Symbol('span');

/** The place of a node; null for one that no file holds. */
export function spanOf(node: object | null | undefined): Span | null {
  return (node as { [AT]?: Span } | null | undefined)?.[AT] ?? null;
}

/** Gives every map of a value the span of the YAML that it came from. */
export function locate<T>(value: T, tree: Tree, path: Path = []): T {
  if (Array.isArray(value)) value.forEach((item, index) => locate(item, tree, [...path, index]));
  else if (typeof value === 'object' && value !== null) {
    Object.assign(value, { [AT]: tree.spanAt(path) });
    for (const [key, child] of Object.entries(value)) locate(child, tree, [...path, key]);
  }
  return value;
}
