/**
 * Two ways through a value by its schema. `visit` reads: it meets every string with its role and path, in the
 * raw tree too, where parts may not fit the schema. `rewrite` makes a new value of a valid one: nodes can be
 * dropped or replaced, texts exchanged; what is left empty by that goes with them.
 */
import type { z } from 'zod';
import { type Meaning, meaningOf, type Role } from './fields.ts';

export type Path = readonly (string | number)[];

export interface Found {
  role: Role;
  value: string;
  path: Path;
  /** The string is a key of a map, not a value. */
  isKey: boolean;
}

export type Schema = z.core.$ZodType;
type Fields = Record<string, unknown>;

/** Calls `on` for each string that has a role. Values that do not fit the schema are passed over. */
export function visit(schema: Schema, value: unknown, on: (found: Found) => void, path: Path = []): void {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  if (typeof value === 'string') visitString(core, meaning, value, on, path);
  else if (def.type === 'array') asList(value).forEach((item, i) => visit(def.element, item, on, [...path, i]));
  else if (Array.isArray(value) && meaning.short !== undefined && def.type === 'object')
    visit(shortField(def, meaning.short), value, on, path);
  else if (!isFields(value)) return;
  else if (def.type === 'object') visitFields(def.shape, value, on, path);
  else if (def.type === 'record') visitRecord(def.valueType, meaning, value, on, path);
}

function visitString(core: Schema, meaning: Meaning, value: string, on: (found: Found) => void, path: Path): void {
  const def = core._zod.def as unknown as Def;
  if (def.type === 'array') visit(def.element, value, on, path);
  else if (meaning.short !== undefined && def.type === 'object') visit(shortField(def, meaning.short), value, on, path);
  else if (meaning.role !== undefined) on({ role: meaning.role, value, path, isKey: false });
}

function visitFields(shape: Record<string, Schema>, value: Fields, on: (found: Found) => void, path: Path): void {
  for (const [key, child] of Object.entries(value)) {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field !== undefined) visit(field, child, on, [...path, key]);
  }
}

function visitRecord(values: Schema, meaning: Meaning, value: Fields, on: (found: Found) => void, path: Path): void {
  for (const [key, child] of Object.entries(value)) {
    if (meaning.keys !== undefined) on({ role: meaning.keys, value: key, path: [...path, key], isKey: true });
    visit(values, child, on, [...path, key]);
  }
}

/** What `rewrite` does on its way. `node` returns the map to go on with, or null to drop it. */
export interface Rules {
  node?: (node: Fields, meaning: Meaning) => Fields | null;
  /** `owner` is the node that the text stands in. */
  text?: (text: string, owner: object) => unknown;
  /** What takes the place of any other string that has a role; `GONE` for nothing. */
  name?: (name: string, role: Role) => unknown;
}

/** Stands for “nothing is left here”. */
export const GONE = Symbol('gone');

/**
 * A copy of a valid value, changed by the rules. Dropped nodes leave their lists; a list that is emptied by
 * that, and a map that loses a field it requires, are gone as well. Symbol keys (spans) are carried over.
 */
export function rewrite(schema: Schema, value: unknown, rules: Rules, owner: object = {}): unknown {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  if (typeof value === 'string') return rewriteString(meaning, value, rules, owner);
  if (def.type === 'array' && Array.isArray(value)) return rewriteList(def.element, value, rules, owner);
  if (def.type === 'object' && isFields(value)) return rewriteFields(def.shape, meaning, value, rules);
  if (def.type === 'record' && isFields(value)) return rewriteRecord(def.valueType, value, rules, owner);
  return value;
}

function rewriteString({ role }: Meaning, value: string, rules: Rules, owner: object): unknown {
  if (role === 'text') return rules.text ? rules.text(value, owner) : value;
  return role !== undefined && rules.name ? rules.name(value, role) : value;
}

function rewriteList(element: Schema, list: unknown[], rules: Rules, owner: object): unknown {
  const kept = list.map((item) => rewrite(element, item, rules, owner)).filter((item) => item !== GONE);
  return kept.length === 0 && list.length > 0 ? GONE : kept;
}

function rewriteFields(shape: Record<string, Schema>, meaning: Meaning, value: Fields, rules: Rules): unknown {
  const node = meaning.node && rules.node ? rules.node(value, meaning) : value;
  if (node === null) return GONE;
  const copy: Fields = { ...node };
  for (const [key, child] of Object.entries(node)) {
    const field = shape[key];
    if (field === undefined || child === undefined) continue;
    copy[key] = rewrite(field, child, rules, value);
    if (copy[key] !== GONE) continue;
    delete copy[key];
    if (!isOptional(field)) return GONE;
  }
  if (meaning.grid && Array.isArray(copy.rows)) copy.rows = withoutCells(copy.rows, shape, node, rules);
  return isEmptied(meaning, node, copy) ? GONE : copy;
}

/** Rows without the cells of columns that are gone. */
function withoutCells(rows: { cells: unknown[] }[], shape: Record<string, Schema>, { columns }: Fields, rules: Rules) {
  const list = shape.columns && (unwrap(shape.columns).core._zod.def as unknown as Def);
  if (list?.type !== 'array' || !Array.isArray(columns)) return rows;
  const gone = columns.map((column) => rewrite(list.element, column, rules) === GONE);
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => gone[i] !== true) }));
}

function isEmptied({ needs, holds }: Meaning, before: Fields, after: Fields): boolean {
  const hasAny = (fields: Fields, keys: readonly string[]) => keys.some((key) => !isNothing(fields[key]));
  if (needs !== undefined && !hasAny(after, needs)) return true;
  return holds !== undefined && hasAny(before, holds) && !hasAny(after, holds);
}

/** Columns without a block in any of them are nothing, too. */
function isNothing(value: unknown): boolean {
  const isBare = (item: unknown) => Array.isArray(item) && item.length === 0;
  return value === undefined || (Array.isArray(value) && value.length > 0 && value.every(isBare));
}

function rewriteRecord(values: Schema, value: Fields, rules: Rules, owner: object): unknown {
  const entries = Object.entries(value).map(([key, child]) => [key, rewrite(values, child, rules, owner)]);
  return Object.fromEntries(entries.filter(([, child]) => child !== GONE));
}

/** The keys that a map at this path may have; null where no map belongs. */
export function keysAt(schema: Schema, path: Path): readonly string[] | null {
  const found = schemaAt(schema, path);
  const def = found && (found._zod.def as unknown as Def);
  return def?.type === 'object' ? Object.keys(def.shape) : null;
}

/** The schema of what stands at a path, without its wrappers; null where nothing belongs. */
export function schemaAt(schema: Schema, path: Path): Schema | null {
  return standingAt(schema, path)?.core ?? null;
}

/** What a value at a path means; null where nothing belongs. */
export function meaningAt(schema: Schema, path: Path): Meaning | null {
  return standingAt(schema, path)?.meaning ?? null;
}

function standingAt(schema: Schema, path: Path): ReturnType<typeof unwrap> | null {
  let found = unwrap(schema);
  for (const key of path) {
    const next = childSchema(found.core, key);
    if (next === undefined) return null;
    found = unwrap(next);
  }
  return found;
}

function childSchema(core: Schema, key: string | number): Schema | undefined {
  const def = core._zod.def as unknown as Def;
  if (def.type === 'array') return typeof key === 'number' ? def.element : childSchema(unwrap(def.element).core, key);
  if (def.type === 'record') return def.valueType;
  return def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
}

/** The part of Zod's definitions that is used here (https://zod.dev/packages/core). */
export type Def =
  | { type: 'object'; shape: Record<string, Schema> }
  | { type: 'array'; element: Schema }
  | { type: 'record'; valueType: Schema }
  | { type: 'optional' | 'default'; innerType: Schema }
  | { type: 'pipe'; out: Schema }
  | { type: 'lazy'; getter: () => Schema }
  | { type: 'string' };

/** A schema without its wrappers, and all that they mean. */
export function unwrap(schema: Schema): Unwrapped {
  const known = unwrapped.get(schema) ?? unwrapNow(schema);
  unwrapped.set(schema, known);
  return known;
}

interface Unwrapped {
  core: Schema;
  meaning: Meaning;
}

/** Schemas do not change, and each is met for every value of its kind. */
const unwrapped = new WeakMap<Schema, Unwrapped>();

function unwrapNow(schema: Schema): Unwrapped {
  let core = schema;
  let meaning: Meaning = meaningOf(core);
  for (;;) {
    const inner = innerSchema(core);
    if (inner === null) return { core, meaning };
    core = inner;
    meaning = { ...meaning, ...meaningOf(core) };
  }
}

function innerSchema(schema: Schema): Schema | null {
  const def = schema._zod.def as unknown as Def;
  if (def.type === 'optional' || def.type === 'default') return def.innerType;
  if (def.type === 'pipe') return def.out;
  return def.type === 'lazy' ? def.getter() : null;
}

function shortField(def: { shape: Record<string, Schema> }, key: string): Schema {
  const field = def.shape[key];
  if (field === undefined) throw new Error(`a bare string cannot stand for “${key}”: there is no such field`);
  return field;
}

/** Asked of the definition: for Zod, whatever begins with a preprocessing step may be left out. */
function isOptional(schema: Schema): boolean {
  const { type } = schema._zod.def as unknown as Def;
  return type === 'optional' || type === 'default';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
