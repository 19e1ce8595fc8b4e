/** Where each value of a tailored briefing was written, and what put it there: a variant, a setting, a variable. */
import type { Briefing } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import { lookUp, variablesIn } from '../text/variables.ts';
import type { Variables, Viewer } from './lineage.ts';

export interface Origin {
  span: Span | null;
  /** “variant board”, “inherited from executive”, “{{cost}} from audience board”, “{{date}} is built in”. */
  via: string[];
}

/** Paths lead through the briefing as the author wrote it, variants and audiences among them. */
export interface Origins {
  /** The path of a map that was tailored; where it came from no file, the one given. */
  enter: (node: object, path: Path) => Path;
  /** The path of a field of the map at a path. */
  field: (path: Path, key: string) => Path;
  /** The path of an item, of as many as there are now. */
  item: (path: Path, index: number, count: number) => Path;
  /** The path of a setting of the audience; null where neither it nor any that it extends has one. */
  setting: (key: string) => Path | null;
  of: (path: Path, isText: boolean) => Origin;
}

type Fields = Record<string, unknown>;
type SpanAt = (path: Path) => Span;

/** `spanAt` is that of the tree that the briefing was read from. */
export function originsIn(briefing: Briefing, viewer: Viewer, set: Variables, spanAt: SpanAt): Origins {
  const paths = pathsIn(briefing);
  const audiences = viewer.lineage.filter((name) => Object.hasOwn(briefing.audiences ?? {}, name));

  function setting(key: string): Path | null {
    const owner = audiences.findLast((name) => has(briefing.audiences?.[name], key));
    return owner === undefined ? null : ['audiences', owner, key];
  }

  function field(path: Path, key: string): Path {
    const variants = at(briefing, [...path, 'variants']);
    const chosen = viewer.lineage.findLast((name) => has(at(variants, [name]), key));
    if (chosen !== undefined) return [...path, 'variants', chosen, key];
    return (path.length === 0 && OVERRULED.has(key) ? setting(key) : null) ?? [...path, key];
  }

  /** The last that has it wins, as everywhere. */
  function variable(name: string): string {
    const owner = audiences.findLast((one) => lookUp(briefing.audiences?.[one]?.vars ?? {}, name) !== null);
    if (lookUp(set, name) !== null) return `{{${name}}} from --set`;
    if (owner !== undefined) return `{{${name}}} from audience ${owner}`;
    return lookUp(briefing.vars ?? {}, name) === null ? `{{${name}}} is built in` : `{{${name}}} from vars`;
  }

  function wayTo(path: Path): string[] {
    const [first, owner] = path;
    if (first === 'audiences') return [owner === viewer.name ? `audience ${owner}` : `inherited from ${owner}`];
    const i = path.findLastIndex((step, i) => step === 'variants' && viewer.lineage.includes(String(path[i + 1])));
    const name = String(path[i + 1]);
    return i === -1 ? [] : [`${audiences.includes(name) ? 'variant' : 'group'} ${name}`];
  }

  return {
    enter: (node, path) => paths.get(spanOf(node)) ?? path,
    field,
    item: (path, index, count) => {
      const before = at(briefing, path);
      // Of a list that has lost items, it is not known which.
      return Array.isArray(before) && before.length === count ? [...path, index] : path;
    },
    setting,
    of: (path, isText) => {
      const raw = isText ? at(briefing, path) : null;
      const names = typeof raw === 'string' ? [...new Set(variablesIn(raw))] : [];
      return { span: spanAt(path), via: [...wayTo(path), ...names.map(variable)] };
    },
  };
}

/** Settings of an audience that stand over what the briefing says. */
const OVERRULED = new Set(['classification', 'mark', 'theme', 'brand', 'overflow', 'paper', 'handout_layout']);

/** Where each map stands. The span itself is the key: it goes with the map, whatever becomes of its fields. */
function pathsIn(value: unknown, path: Path = [], found = new Map<Span | null, Path>()): Map<Span | null, Path> {
  if (typeof value !== 'object' || value === null) return found;
  const span = Array.isArray(value) ? null : spanOf(value);
  if (span !== null) found.set(span, path);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, child] of entries) pathsIn(child, [...path, key], found);
  return found;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key) ? (inside as Fields)[key] : undefined,
    value,
  );
}

function has(value: unknown, key: string): boolean {
  return at(value, [key]) !== undefined;
}
