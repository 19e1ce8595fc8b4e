/**
 * `include: shared/legal.yaml`: one tree of a briefing and all that it includes. Positions keep pointing into the
 * file where each part was written. Reads nothing itself: it asks for one file after the other, by its path from the
 * folder of the briefing, and is handed what was found.
 */
import { dirname, join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { placeFrom } from '../diagnostics/position.ts';
import { type Def, type Path, type Schema, unwrap } from '../schema/walk.ts';
import { type Origins, originsIn } from './composed.ts';
import { isStatement, readStatement, type Statement } from './include.ts';
import { type Content, contentOf, textOfFile } from './included.ts';
import { parseFile, type Room, type Tree } from './parse.ts';
import { inFolder, relocate } from './relocate.ts';
import { type Restricted, restrict } from './restrict.ts';
import { briefingSchema } from './schema.ts';
import type { NamedFile } from './source.ts';

const LIMITS = { files: 500, depth: 20 };

/** Asks for files by their paths, and ends with the whole tree; null where a part of it is missing. */
export type Asking<T> = Generator<string, T, NamedFile>;

interface Run {
  /** The folder of the briefing. */
  folder: string;
  room: Room;
  texts: Map<string, string>;
  report: Report;
  origins: Origins;
  restricted: Restricted[];
  mentions: Tree['mentions'][number][];
  signs: Tree['signs'][number][];
  /** The folder of each file, from that of the briefing. */
  folders: Map<string, string>;
  count: number;
  /** Lists to which nothing has come where something has to be: to say so as well would not help. */
  hollow: Path[];
}

/** The file that is being read, and the way to it: paths from the folder of the briefing, its own last. */
interface Here {
  tree: Tree;
  way: readonly string[];
}

/** A value, its path in its file, and the path at which it comes to stand. */
interface Part {
  value: unknown;
  from: Path;
  to: Path;
}

/** `texts` takes in the text of each file that is read, for messages. */
export function* follow(main: Tree, texts: Map<string, string>, room: Room, report: Report): Asking<Tree> {
  if (!/\binclude\b/.test(main.texts.get(main.file) ?? '')) return main;
  const origins = originsIn(main);
  const empty = { restricted: [], mentions: [], signs: [...main.signs], folders: new Map(), count: 0, hollow: [] };
  const run: Run = { folder: dirname(main.file), room, texts, report, origins, ...empty };
  const way = [posix.basename(main.file.replaceAll('\\', '/'))];
  const value = yield* walk(run, { tree: main, way }, briefingSchema, { value: main.value, from: [], to: [] });
  restrict(value, run.restricted, origins);
  const { signs, mentions, hollow } = run;
  const tree = { ...main, value, texts, signs, mentions, hollow, spanAt: origins.spanAt, keySpanAt: origins.keySpanAt };
  relocate(tree, run.folders);
  return tree;
}

/** A copy of the value with all that it includes in place. */
function* walk(run: Run, here: Here, schema: Schema, part: Part): Asking<unknown> {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  const { value, from, to } = part;
  if (typeof value !== 'object' || value === null) return value;
  if (def.type === 'array') {
    const items: unknown[] = [];
    yield* addItems(run, here, { element: def.element, isOpen: meaning.includes === true, items, to }, value, from, []);
    if (items.length === 0 && !(Array.isArray(value) && value.length === 0)) run.hollow.push(to);
    return items;
  }
  if (Array.isArray(value)) return value;
  if (def.type === 'record' && meaning.includes === true) {
    const names = new Map<string, Named>();
    yield* addNames(run, here, { schema: def.valueType, names, to }, value, from);
    return Object.fromEntries([...names].map(([name, { copy }]) => [name, copy]));
  }
  const entries: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const field = fieldOf(def, key);
    const inside = { value: child, from: [...from, key], to: [...to, key] };
    entries.push([key, field === undefined ? child : yield* walk(run, here, field, inside)]);
  }
  return Object.fromEntries(entries);
}

function fieldOf(def: Def, key: string): Schema | undefined {
  if (def.type === 'record') return def.valueType;
  return def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
}

/** A list that is being put together. */
interface List {
  element: Schema;
  /** Whether its items may come from other files. */
  isOpen: boolean;
  items: unknown[];
  to: Path;
}

function* addItems(
  run: Run,
  here: Here,
  list: List,
  value: unknown,
  from: Path,
  around: readonly Statement[],
): Asking<void> {
  for (const [i, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const at = [...from, i];
    if (list.isOpen && isStatement(item)) {
      const statement = readStatement(here.tree, at, item, run.report);
      run.mentions.push(...(statement?.mentions ?? []));
      for (const opened of yield* openAll(run, here, statement, list.to))
        yield* addItems(run, opened.here, list, opened.content.value, opened.content.path, [...around, ...opened.by]);
      continue;
    }
    const to = [...list.to, list.items.length];
    run.origins.set(to, { tree: here.tree, path: at });
    const { short } = unwrap(list.element).meaning;
    const node = around.length > 0 && short !== undefined && typeof item === 'string' ? { [short]: item } : item;
    for (const { choice, place } of around) if (choice !== null) run.restricted.push({ path: to, choice, place });
    list.items.push(yield* walk(run, here, list.element, { value: node, from: at, to }));
  }
}

/** Of a map from names, the values as written and as they came to be. */
interface Named {
  raw: unknown;
  copy: unknown;
  here: Here;
  at: Path;
}

interface Names {
  schema: Schema;
  names: Map<string, Named>;
  to: Path;
}

function* addNames(run: Run, here: Here, map: Names, value: object, from: Path): Asking<void> {
  for (const [name, child] of Object.entries(value)) {
    const at = [...from, name];
    const known = map.names.get(name);
    if (name === 'include' && (typeof child === 'string' || Array.isArray(child))) {
      const statement = readStatement(here.tree, from, { include: child }, run.report);
      for (const opened of yield* openAll(run, here, statement, map.to))
        yield* addNames(run, opened.here, map, opened.content.value as object, opened.content.path);
    } else if (known === undefined) {
      const to = [...map.to, name];
      run.origins.set(to, { tree: here.tree, path: at });
      const copy = yield* walk(run, here, map.schema, { value: child, from: at, to });
      map.names.set(name, { raw: child, copy, here, at });
    } else if (!isDeepStrictEqual(known.raw, child)) {
      const span = here.tree.keySpanAt(at);
      const place = placeFrom(span, known.here.tree.keySpanAt(known.at), run.texts);
      run.report('include-twice', span, { name, place });
    }
  }
}

interface Opened {
  here: Here;
  content: Content;
  by: readonly Statement[];
}

/** The files of a statement; those that cannot be used are reported, and left out. `to` ends with what is wanted. */
function* openAll(run: Run, here: Here, statement: Statement | null, to: Path): Asking<Opened[]> {
  const opened: Opened[] = [];
  for (const { written, span } of statement?.files ?? []) {
    const path = inFolder(posix.dirname(here.way.at(-1) ?? ''), written);
    const way = [...here.way, path];
    const start = here.way.indexOf(path);
    const limit = way.length > LIMITS.depth ? `${LIMITS.depth}, one in the other` : `${LIMITS.files}`;
    if (start !== -1) run.report('cyclic-include', span, { path: way.slice(start) });
    else if (way.length > LIMITS.depth || ++run.count > LIMITS.files)
      run.report('too-large', span, { what: 'the briefing includes too many files', limit });
    else {
      const text = textOfFile(yield path, path, span, run.report);
      const tree = text === null ? null : readTree(run, path, text, { depth: to.length, via: span });
      const content = tree === null ? null : contentOf(tree, path, String(to.findLast(isName)), span, run.report);
      if (tree === null || content === null || statement === null) continue;
      run.signs.push(...tree.signs.map((signs) => ({ ...signs, path: content.path })));
      opened.push({ here: { tree, way }, content, by: [statement] });
    }
  }
  return opened;
}

/** Null where it is not YAML; what is wrong was reported then, so nothing is made of the rest. */
function readTree(run: Run, path: string, text: string, at: { depth: number; via: Span }): Tree | null {
  const file = join(run.folder, path);
  run.texts.set(file, text);
  run.folders.set(file, posix.dirname(path));
  return parseFile(file, text, run.report, run.room, at);
}

function isName(step: string | number): boolean {
  return typeof step === 'string';
}
