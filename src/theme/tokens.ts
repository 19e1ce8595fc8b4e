/** The text of a theme.yaml to tokens, over those of the theme that it extends. Pure; every fault has its line. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearest } from '../diagnostics/nearest.ts';
import { keysAt } from '../schema/walk.ts';
import type { Fault } from './fault.ts';
import { type Tokens, themeSchema } from './theme.ts';

export type Fields = Record<string, unknown>;

export interface ReadYaml {
  /** What the file itself says. */
  fields: Fields;
  /** The line of a value, or of what is nearest above it; null where the file does not say it. */
  lineOf: (path: readonly PropertyKey[]) => number | null;
  faults: Fault[];
}

const FILE = 'theme.yaml';

export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const faults = document.errors.map(({ pos, message }) => {
    return { file: FILE, line: lineAt(pos[0]), message: message.split('\n')[0] ?? '', hint: null };
  });
  const value: unknown = faults.length > 0 ? {} : document.toJS();
  const fields = isMap(value) ? value : {};
  if (faults.length === 0 && !isMap(value))
    faults.push({ file: FILE, line: 1, message: 'it holds no map of keys', hint: null });
  return { fields, lineOf: (path) => lineOf(document, path, lineAt), faults };
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

/** The tokens, or what is wrong with them. */
export function checkTokens(fields: Fields, lineOf: ReadYaml['lineOf']): { tokens: Tokens } | { faults: Fault[] } {
  const result = themeSchema.safeParse(fields);
  return result.success
    ? { tokens: result.data }
    : { faults: result.error.issues.flatMap((issue) => faultsOf(issue, lineOf)) };
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: ReadYaml['lineOf']): Fault[] {
  const name = issue.path.join(' › ') || 'the theme';
  if (issue.code !== 'unrecognized_keys')
    return [{ file: FILE, line: lineOf(issue.path), message: `${name}: ${inWords(issue)}`, hint: null }];
  const known = keysAt(themeSchema, issue.path as string[]) ?? [];
  return issue.keys.map((key) => ({
    file: FILE,
    line: lineOf([...issue.path, key]),
    message: `“${key}” is not a key of ${name}`,
    hint: meant(key, known),
  }));
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** Which of the known words was meant; all of them, where none is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? `known: ${known.join(', ')}` : `did you mean “${near}”?`;
}

function lineOf(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return lineAt(node.range[0]);
  }
  return null;
}

export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
