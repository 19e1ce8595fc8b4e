/** What the views of a template have in them: keys within keys, learnt from views that were drawn. */

/** A value is `true`; a list has the shape of its items; a map has its keys. Several uses of a place add up. */
export interface Shape {
  keys?: Record<string, Shape>;
  items?: Shape;
}

export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return isInline(value) ? {} : { items: value.map(shapeOf).reduce(joined, {}) };
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { keys: Object.fromEntries(entries.map(([key, child]) => [key, shapeOf(child)])) };
}

/** The shape of either. */
export function joined(one: Shape, other: Shape): Shape {
  const names = [...new Set([...Object.keys(one.keys ?? {}), ...Object.keys(other.keys ?? {})])].sort();
  const keys = names.map((name) => [name, joined(one.keys?.[name] ?? {}, other.keys?.[name] ?? {})]);
  return {
    ...((one.keys ?? other.keys) && { keys: Object.fromEntries(keys) }),
    ...((one.items ?? other.items) && { items: joined(one.items ?? {}, other.items ?? {}) }),
  };
}

/** A tree of text is for `{{inline …}}` to write, not to look into. */
function isInline(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((node) => typeof (node as { type?: unknown } | null)?.type === 'string');
}
