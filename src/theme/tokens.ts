/** The text of a theme.yaml to tokens, over those of the theme that it extends. Pure; every fault has its line. */
import { type Document, isScalar, isMap as isYamlMap, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearest } from '../diagnostics/nearest.ts';
import { keysAt } from '../schema/walk.ts';
import { type Fault, NOWHERE, type Place } from './fault.ts';
import { type Tokens, themeSchema } from './theme.ts';

export type Fields = Record<string, unknown>;

/** With `'key'`, of the key that the path ends with. */
export type PlaceOf = (path: readonly PropertyKey[], part?: 'key') => Place;

export interface ReadYaml {
  /** What the file itself says. */
  fields: Fields;
  /** The place of a value, or of what is nearest above it. */
  placeOf: PlaceOf;
  faults: Fault[];
}

const FILE = 'theme.yaml';

export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults = document.errors.map(({ pos, message }): Fault => {
    return {
      file: FILE,
      ...placeAt(pos[0]),
      message: (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, ''),
      hint: null,
    };
  });
  const value: unknown = faults.length > 0 ? {} : document.toJS();
  const fields = isMap(value) ? value : {};
  if (faults.length === 0 && !isMap(value))
    faults.push({ file: FILE, line: 1, column: 1, message: 'it holds no map of keys', hint: null });
  return { fields, placeOf: (path, part) => placeOf(document, path, part, placeAt), faults };
}

/** Maps of the one over maps of the other; a list takes the place of a list, but faces do so role by role. */
export function merged(parent: Fields, child: Fields): Fields {
  const { extends: _, ...own } = child;
  const entries = Object.entries(own).map(([key, value]) => {
    const theirs = parent[key];
    if (key === 'faces' && Array.isArray(value) && Array.isArray(theirs)) return [key, facesOver(theirs, value)];
    return [key, isMap(value) && isMap(theirs) ? { ...theirs, ...value } : value];
  });
  return { ...parent, ...Object.fromEntries(entries) };
}

function facesOver(theirs: Fields[], ours: Fields[]): Fields[] {
  const roles = ours.map((face) => face?.role);
  return [...theirs.filter(({ role }) => !roles.includes(role)), ...ours];
}

/** The tokens, and what is wrong with them; what is, is taken from `standIn`, so that all else can be looked at. */
export function checkTokens(
  fields: Fields,
  placeOf: PlaceOf,
  standIn: Fields,
): { tokens: Tokens | null; faults: Fault[] } {
  const result = themeSchema.safeParse(fields);
  if (result.success) return { tokens: result.data, faults: [] };
  const { issues } = result.error;
  const mended = themeSchema.safeParse(issues.reduce((whole, issue) => without(whole, issue, standIn), fields));
  return {
    tokens: mended.success ? mended.data : null,
    faults: issues.flatMap((issue) => faultsOf(issue, fields, placeOf)),
  };
}

/** Without a key that nobody knows; with the part of another theme, where one is wrong or missing. */
function without(fields: Fields, { code, path, ...issue }: z.core.$ZodIssue, standIn: Fields): Fields {
  const [key = '', inner] = path as string[];
  const unknown = code === 'unrecognized_keys' ? (issue as { keys: string[] }).keys : [];
  const isFree = ([name]: [string, unknown]) => !unknown.includes(name);
  if (path.length === 0) return Object.fromEntries(Object.entries(fields).filter(isFree));
  const [ours, theirs] = [fields[key], standIn[key]];
  if (!isMap(ours) || !isMap(theirs)) return { ...fields, [key]: theirs };
  if (inner === undefined) return { ...fields, [key]: Object.fromEntries(Object.entries(ours).filter(isFree)) };
  return { ...fields, [key]: { ...ours, [inner]: theirs[inner] } };
}

function faultsOf(issue: z.core.$ZodIssue, fields: Fields, placeOf: PlaceOf): Fault[] {
  const name = issue.path.join(' › ') || 'the theme';
  if (issue.code !== 'unrecognized_keys')
    return [{ file: FILE, ...placeOf(issue.path), message: `${name}: ${inWords(issue, fields)}`, hint: null }];
  const known = keysAt(themeSchema, issue.path as string[]) ?? [];
  return issue.keys.map((key) => ({
    file: FILE,
    ...placeOf([...issue.path, key], 'key'),
    message: `“${key}” is not a key of ${name}`,
    hint: meant(key, known),
  }));
}

const EXPECTED: Record<string, string> = {
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'a map of keys',
  boolean: 'true or false',
};

function inWords(issue: z.core.$ZodIssue, fields: Fields): string {
  const value = issue.path.reduce<unknown>(
    (inside, key) => (isMap(inside) || Array.isArray(inside) ? inside[key as never] : undefined),
    fields,
  );
  if (value === undefined) return 'is missing';
  const found = typeof value === 'object' ? '' : `“${String(value)}”: `;
  if (issue.code === 'invalid_type') return `${found}expected ${EXPECTED[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `${found}expected one of: ${issue.values.map(String).join(', ')}`;
  return found + issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** Which of the known words was meant; all of them, where none is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? `known: ${known.join(', ')}` : `did you mean “${near}”?`;
}

function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  part: 'key' | undefined,
  placeAt: (offset: number) => Place,
): Place {
  for (let length = path.length; length > 0; length--) {
    const whole = path.slice(0, length);
    const node = part === 'key' && length === path.length ? keyAt(document, whole) : document.getIn(whole, true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range !== undefined) return placeAt(range[0]);
  }
  return NOWHERE;
}

function keyAt(document: Document, path: readonly PropertyKey[]): unknown {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isYamlMap(around)
    ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
    : undefined;
}

export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
