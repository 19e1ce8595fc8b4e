/** What Zod found, in the words of the author: each issue becomes a diagnostic at its line and column. */
import type { z } from 'zod';
import { blockKeys, blockKnownAs } from '../blocks/index.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { table } from '../diagnostics/table.ts';
import type { Role } from '../schema/fields.ts';
import { keysAt, meaningAt, type Path, type Schema } from '../schema/walk.ts';
import type { Tree } from './parse.ts';
import { briefingSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What was read: its schema, and what messages call it. */
interface Subject {
  schema: Schema;
  name: string;
}

const BRIEFING: Subject = { schema: briefingSchema, name: 'the briefing' };

export function reportIssues(issues: readonly Issue[], tree: Tree, report: Report, subject = BRIEFING): void {
  const unknownAt = new Set(issues.filter((i) => i.code === 'unrecognized_keys').map((i) => pathOf(i).join('.')));
  const mistyped = new Set(issues.flatMap((issue) => meantBy(issue, subject)));
  const hollow = new Set(tree.hollow.map((path) => path.join('.')));
  for (const issue of issues) {
    // A block with a mistyped key has no known key: one finding is enough.
    if (issue.code === 'custom' && unknownAt.has(pathOf(issue).join('.'))) continue;
    // What a mistyped key was meant to be is not missing.
    if (mistyped.has(pathOf(issue).join('.')) && valueAt(tree.value, pathOf(issue)) === undefined) continue;
    // That nothing was brought to a list is told already; so it is no fault of what it stands in.
    if (hollow.has(pathOf(issue).join('.'))) continue;
    reportIssue(issue, tree, report, subject);
  }
}

/** The paths that unknown keys were meant to be. */
function meantBy(issue: Issue, { schema }: Subject): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  const known = keysAt(schema, path) ?? [];
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, known);
    return meant === null ? [] : [[...path, meant].join('.')];
  });
}

function reportIssue(issue: Issue, tree: Tree, report: Report, subject: Subject): void {
  const path = pathOf(issue);
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) reportUnknownKey(key, path, tree, report, subject);
      return;
    case 'invalid_type':
      return reportType(issue.expected, path, tree, report, subject);
    case 'invalid_value': {
      const known = issue.values.map(String);
      const value = valueAt(tree.value, path);
      if (value === undefined) return reportType('string', path, tree, report, subject);
      if (value === '') return report('empty-value', tree.keySpanAt(path), { name });
      if (path.length === 1 && path[0] === 'briefing')
        return report('unknown-version', tree.spanAt(path), { value: show(value) });
      return report('unknown-value', tree.spanAt(path), {
        value: show(value),
        name: path[0] === 'rules' ? `level of “${name}”` : name,
        known,
        nearest: nearest(show(value), known),
      });
    }
    case 'invalid_format': {
      const value = show(valueAt(tree.value, path));
      if (value === '') return report('empty-value', tree.keySpanAt(path), { name });
      if (issue.format === 'duration')
        return report('wrong-type', tree.spanAt(path), { name, found: `“${value}”`, expected: DURATION });
      if (path.at(-1) === 'lang' && !path.includes('code')) return report('bad-language', tree.spanAt(path), { value });
      return report('bad-id', tree.spanAt(path), { value });
    }
    case 'too_small':
    case 'too_big':
      return reportSize(issue, path, tree, report);
    case 'custom':
      return reportRule(issue, path, tree, report, subject);
    default:
      return reportType('variable', path, tree, report, subject);
  }
}

const DURATION = 'a time, as 18 months, 2 years or 90 days';

function reportUnknownKey(key: string, path: Path, tree: Tree, report: Report, subject: Subject): void {
  const known = keysAt(subject.schema, path) ?? [];
  const span = tree.keySpanAt([...path, key]);
  if (isBlock(known)) {
    const alias = blockKnownAs(key) ?? blockKnownAs(nearest(key, aliases) ?? '');
    return report('unknown-block', span, { name: key, nearest: nearest(key, known) ?? alias, known: blockKeys });
  }
  if (path[0] === 'rules' && path.length === 1) {
    const fixed = Object.hasOwn(table, key);
    return report('unknown-rule', span, { name: key, nearest: nearest(key, known), known, fixed });
  }
  // `{text: Two units, sealed}`: what follows the comma is read as a key without a value.
  const isTail = valueAt(tree.value, [...path, key]) === '';
  report('unknown-key', span, {
    name: key,
    where: placeOf(path, subject),
    nearest: nearest(key, known),
    known,
    isTail,
  });
}

const aliases = ['bullets', 'bullet', 'paragraph', 'numbers', 'graph', 'picture', 'milestones', 'snippet'];

function isBlock(keys: readonly string[]): boolean {
  return blockKeys.slice(0, -1).every((key) => keys.includes(key));
}

function reportType(expected: string, path: Path, tree: Tree, report: Report, subject: Subject): void {
  const value = valueAt(tree.value, path);
  const name = nameOf(path);
  if (value === undefined) {
    const parent = path.slice(0, -1);
    return report('missing-key', firstOf(tree.spanAt(parent)), { name, where: placeOf(parent, subject) });
  }
  if (value === '') return report('empty-value', tree.keySpanAt(path), { name });
  const found = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `“${show(value)}”`;
  const { role } = meaningAt(subject.schema, path) ?? {};
  const named = role === undefined ? undefined : NAMED[role];
  report('wrong-type', tree.spanAt(path), { name, found, expected: named ?? EXPECTED[expected] ?? expected });
}

/** What names something is more than a text. */
const NAMED: { [R in Role]?: string } = {
  audience: 'the name of an audience or group, or a list of such names',
  parent: 'the name of an audience',
  source: 'the id of a source, or a list of ids',
  section: 'the id of a section, or a list of ids',
  target: 'the id of a slide or section, or a list of ids',
};

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number, as 3 or 1.5',
  boolean: 'true or false',
  object: 'a map of keys',
  record: 'a map of names',
  array: 'a list',
  variable: 'a text, or a map of texts: lists have no place in a text',
};

function reportSize(issue: Issue & { code: 'too_small' | 'too_big' }, at: Path, tree: Tree, report: Report): void {
  // What was written short stands where the map that it is short for would.
  const path = valueAt(tree.value, at) === undefined ? at.slice(0, -1) : at;
  const value = valueAt(tree.value, path);
  const name = nameOf(path);
  if (issue.origin === 'string' && issue.code === 'too_small')
    return report('empty-value', tree.keySpanAt(path), { name });
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const count = Array.isArray(value)
    ? `${value.length} item${value.length === 1 ? '' : 's'}`
    : `the value ${show(value)}`;
  if (Array.isArray(value) && value.length === 0) return report('empty-value', tree.keySpanAt(path), { name });
  report('wrong-size', tree.spanAt(path), { name, count, expected: bound });
}

function reportRule(issue: Issue & { code: 'custom' }, path: Path, tree: Tree, report: Report, subject: Subject): void {
  const span = firstOf(tree.spanAt(path));
  const params = issue.params ?? {};
  if (params.rule === 'one-block') report('one-block', span, { found: params.found as string[] });
  else if (params.rule === 'needs')
    report('missing-key', span, { name: String(params.name), where: placeOf(path, subject) });
  else if (params.rule === 'layout') reportLayout(params as unknown as NamedLayout, tree.spanAt(path), report);
  else if (params.rule === 'colour')
    report('wrong-type', tree.spanAt(path), {
      name: nameOf(path),
      found: `“${show(valueAt(tree.value, path))}”`,
      expected: 'a colour, as “#1a4f8b”',
    });
  else if (params.rule === 'slides-and-blocks') report('slides-and-blocks', tree.keySpanAt([...path, 'blocks']), {});
  else if (params.rule === 'language') report('bad-language', tree.keySpanAt(path), { value: String(path.at(-1)) });
  else throw new Error(`no message for the rule ${String(params.rule)}`);
}

interface NamedLayout {
  name: string;
  kind: string;
  known: string[];
}

function reportLayout({ name, kind, known }: NamedLayout, span: ReturnType<Tree['spanAt']>, report: Report): void {
  report('unknown-layout', span, { name, kind, known, nearest: nearest(name, known) });
}

/** A map can be long: point at its first line. */
function firstOf(span: { file: string; start: number; end: number }) {
  return { ...span, end: Math.min(span.end, span.start + 1) };
}

function pathOf(issue: Issue): Path {
  return issue.path.filter((step): step is string | number => typeof step !== 'symbol');
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at) || (typeof at === 'object' && at !== null)) at = childAt(at, step);
    else if (typeof at === 'string') return at;
    else return undefined;
  }
  return at;
}

function childAt(parent: object, step: string | number): unknown {
  if (Object.hasOwn(parent, step)) return (parent as Record<string | number, unknown>)[step];
  return step === 0 ? parent : undefined;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' ? 'a map or list' : String(value);
}

/** The key that a path ends with; for an item of a list, the key of the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'the briefing');
}

/** “sections › 2 › slides › 1”, counted from one, as people do. */
function placeOf(path: Path, { name }: Subject): string {
  if (path.length === 0) return name;
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}
