/**
 * Puts files in the place of `include`, where the schema allows it: items of a list for an item, entries of a map for a
 * key. Reads through `open`, so that all limits on files are those of `load`; what is wrong is reported at the `include`.
 */
import { posix } from 'node:path';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { type Def, type Path, type Schema, unwrap } from '../schema/walk.ts';
import { childOf, follow, type Graft, grafted, graftOf } from './graft.ts';
import type { Tree } from './parse.ts';
import { relocate } from './relocate.ts';
import { briefingSchema } from './schema.ts';

/** The parsed file of a name, counted from the folder of the briefing; null where it cannot be had, which was reported. */
export type Open = (name: string, span: Span) => Promise<Tree | null>;

type Fields = Record<string, unknown>;

/** Where an `include` stands: its file, those that led to it, and what is there. */
interface Place {
  /** Names from the folder of the briefing; the first is empty, for the briefing itself. */
  chain: readonly string[];
  graft: Graft;
}

const LIMITS = { files: 200, depth: 10 };

export async function withIncludes(main: Tree, open: Open, report: Report): Promise<Tree> {
  const texts = new Map(main.texts);
  const folders = new Map<Tree, string>();
  let left = LIMITS.files;
  const root = graftOf(main);
  const value = await expand(briefingSchema, main.value, { chain: [''], graft: root });
  if (left === LIMITS.files) return main;
  return grafted(
    relocate(value, (path) => folders.get(follow(root, path).tree) ?? '.'),
    root,
    texts,
  );

  /** Of a map, the fields where files may be put in. */
  async function expand(schema: Schema, value: unknown, place: Place): Promise<unknown> {
    const def = unwrap(schema).core._zod.def as unknown as Def;
    if (def.type !== 'object' || !isFields(value)) return value;
    const copy: Fields = { ...value };
    for (const [key, child] of Object.entries(value)) {
      const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      if (field === undefined) continue;
      const { core, meaning } = unwrap(field);
      const inner = core._zod.def as unknown as Def;
      if (meaning.includes !== true) continue;
      const here = { ...place, graft: childOf(place.graft, key) };
      if (inner.type === 'array') copy[key] = await expandList(inner.element, child, key, here);
      else if (inner.type === 'record') copy[key] = await expandMap(child, key, here);
    }
    return copy;
  }

  async function expandList(element: Schema, value: unknown, key: string, place: Place): Promise<unknown> {
    if (!Array.isArray(value) && !isInclude(value)) return value;
    const items: unknown[] = [];
    const children = new Map<number, Graft>();
    for (const [i, item] of (Array.isArray(value) ? value : [value]).entries()) {
      const graft = childOf(place.graft, i);
      const found = isInclude(item) ? await bring(item, key, { ...place, graft }) : [{ value: item, ...place, graft }];
      for (const { value: one, chain, graft: from } of found) {
        children.set(items.length, from);
        items.push(await expand(element, one, { chain, graft: from }));
      }
    }
    for (const [i, graft] of children) place.graft.children.set(i, graft);
    return items;
  }

  /** What a file brings to a list: its items, or itself as one. */
  async function bring(item: Fields, key: string, place: Place): Promise<(Place & { value: unknown })[]> {
    const file = await read(item.include, place, ['include']);
    if (file === null) return [];
    const { value, path } = contentOf(file.graft.tree.value, key);
    if (value === '') report('include-shape', spanIn(place, ['include']), { file: file.name, key, found: 'nothing' });
    if (value === '') return [];
    const list = Array.isArray(value) ? value : [value];
    const found = list.map((one, i) => ({
      value: one,
      chain: file.chain,
      graft: graftOf(file.graft.tree, Array.isArray(value) ? [...path, i] : path),
    }));
    const kept = found.flatMap((one) => restrict(one, item, place.graft));
    const all: (Place & { value: unknown })[] = [];
    for (const one of kept) all.push(...(isInclude(one.value) ? await bring(one.value, key, one) : [one]));
    return all;
  }

  /** `for` and `except` beside an `include` hold for all that it brings. What has a `for` of its own cannot have two. */
  function restrict<P extends Place & { value: unknown }>(brought: P, item: Fields, from: Graft): P[] {
    if (item.for === undefined && item.except === undefined) return [brought];
    const fields = isFields(brought.value) ? brought.value : { text: brought.value };
    if (item.for !== undefined && fields.for !== undefined) {
      const { tree, path } = childOf(from, 'for');
      report('include-for', tree.keySpanAt(path), { file: brought.chain.at(-1) ?? '' });
      return [];
    }
    const value: Fields = { ...fields };
    if (item.for !== undefined) {
      value.for = item.for;
      brought.graft.children.set('for', childOf(from, 'for'));
    }
    if (item.except !== undefined) {
      value.except = [...asList(fields.except), ...asList(item.except)];
      if (fields.except === undefined) brought.graft.children.set('except', childOf(from, 'except'));
    }
    return [{ ...brought, value }];
  }

  async function expandMap(value: unknown, key: string, place: Place): Promise<unknown> {
    if (!isFields(value) || value.include === undefined) return value;
    const { include, ...own } = value;
    const all: Fields = {};
    for (const [i, name] of asList(include).entries()) {
      const file = await read(name, place, Array.isArray(include) ? ['include', i] : ['include']);
      if (file === null) continue;
      const { value: found, path } = contentOf(file.graft.tree.value, key);
      if (!isFields(found))
        report('include-shape', spanIn(place, ['include']), {
          file: file.name,
          key,
          found: Array.isArray(found) ? 'a list' : 'no map',
        });
      else
        for (const [name, one] of Object.entries(found))
          add(all, name, one, graftOf(file.graft.tree, [...path, name]), place);
    }
    for (const [name, one] of Object.entries(own))
      add(all, name, one, graftOf(place.graft.tree, [...place.graft.path, name]), place);
    return all;
  }

  /** What two files say of one name, nobody has decided between. */
  function add(all: Fields, name: string, value: unknown, graft: Graft, place: Place): void {
    if (Object.hasOwn(all, name)) return void report('include-twice', graft.tree.keySpanAt(graft.path), { name });
    place.graft.children.set(name, graft);
    // Whatever it is called, `__proto__` among others.
    Object.defineProperty(all, name, { value, enumerable: true, writable: true, configurable: true });
  }

  async function read(name: unknown, place: Place, path: Path) {
    const span = spanIn(place, path);
    if (typeof name !== 'string' || name === '') {
      report('include-shape', span, { file: '', key: 'include', found: 'no path' });
      return null;
    }
    const whole = posix.normalize(posix.join(posix.dirname(place.chain.at(-1) ?? ''), name.replaceAll('\\', '/')));
    if (place.chain.includes(whole)) {
      report('cyclic-include', span, { path: [...place.chain.slice(place.chain.indexOf(whole)), whole] });
      return null;
    }
    if (--left < 0 || place.chain.length > LIMITS.depth) {
      const limit = left < 0 ? `${LIMITS.files} files` : `${LIMITS.depth} levels`;
      report('too-large', span, { what: 'the briefing includes too much', limit });
      return null;
    }
    const tree = await open(whole, span);
    if (tree === null) return null;
    texts.set(tree.file, tree.text);
    folders.set(tree, posix.dirname(whole));
    return { name: whole, chain: [...place.chain, whole], graft: graftOf(tree) };
  }

  function spanIn({ graft }: Place, path: Path): Span {
    return graft.tree.spanAt([...graft.path, ...path]);
  }
}

/** Of a file, the part that is asked for: what stands under its key, or else all of it. */
function contentOf(value: unknown, key: string): { value: unknown; path: Path } {
  return isFields(value) && Object.hasOwn(value, key) ? { value: value[key], path: [key] } : { value, path: [] };
}

/** `include` alone, or with whom it is for; anything else is a map with a key that does not belong there. */
function isInclude(value: unknown): value is Fields {
  return isFields(value) && Object.hasOwn(value, 'include') && Object.keys(value).every((key) => BESIDE.has(key));
}

const BESIDE = new Set(['include', 'for', 'except']);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
