/**
 * Text to a YAML tree with positions. In: the text of a file. Out: plain maps, lists and strings, and where each
 * stands. Scalars stay as typed (`1.10`, `yes`, `2025-06-30`): the schema decides what is a number. Bounded in
 * size, depth and aliases. Never looks at what the keys mean.
 */
import {
  type Alias,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import { documentOf } from './document.ts';

const LIMITS = { characters: 5_000_000, depth: 40, nodes: 200_000 };

export interface Tree {
  file: string;
  text: string;
  /** The text of each file that it was made of. */
  texts: ReadonlyMap<string, string>;
  /** The signs that the text consists of, for a second reading. */
  tokens: readonly CST.Token[];
  value: unknown;
  /** The value at a path, or the deepest thing above it that exists. */
  spanAt(path: Path): Span;
  /** The key at a path, or the deepest thing above it that exists. */
  keySpanAt(path: Path): Span;
}

/** The tree of a text; null where it is not YAML, or not a map of keys; part of a briefing may be a list, too. */
export function parse(file: string, text: string, report: Report, isPart = false): Tree | null {
  if (text.length > LIMITS.characters) {
    report('too-large', null, { what: file, limit: `${LIMITS.characters} characters` });
    return null;
  }
  // The document itself is one level.
  const read = documentOf(text, LIMITS.depth + 2);
  if (read === null) {
    report('too-large', null, { what: `${file}: the file is nested too deeply`, limit: `${LIMITS.depth} levels` });
    return null;
  }
  const { document, tokens } = read;
  for (const error of firstOfEachLine(document.errors, text)) {
    const span = { file, start: error.pos[0], end: Math.max(error.pos[0] + 1, error.pos[1]) };
    report('yaml-syntax', clip(span, text), {
      problem: explain(error.message),
      hint: hintFor(error.code, lineAt(text, error.pos[0])),
    });
  }
  if (document.errors.length > 0) return null;
  reportCutText(document, file, text, report);
  const value = toValue(document, file, report);
  if (value === TOO_LARGE) return null;
  if (!isPart && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    report('not-a-briefing', { file, start: 0, end: Math.min(1, text.length) }, { found: nameOf(value) });
    return null;
  }
  return { file, text, texts: new Map([[file, text]]), tokens, value, ...positions(document, file, text) };
}

const TOO_LARGE = Symbol('too large');

/** Plain values of the nodes. Aliases are followed, and count against the bound each time. */
function toValue(document: Document, file: string, report: Report): unknown {
  let left = LIMITS.nodes;
  const resolve = resolver(document);
  const convert = (node: unknown, depth: number): unknown => {
    if (depth > LIMITS.depth || --left < 0) throw TOO_LARGE;
    if (isAlias(node)) return convert(resolve(node), depth + 1);
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1));
    if (isMap(node))
      return Object.fromEntries(node.items.map((pair) => [keyOf(pair.key), convert(pair.value, depth + 1)]));
    return isScalar(node) ? String(node.value ?? '') : '';
  };
  try {
    return convert(document.contents, 0);
  } catch (thrown) {
    if (thrown !== TOO_LARGE) throw thrown;
    const what = left < 0 ? 'the file has too many values, aliases counted' : 'the file is nested too deeply';
    report('too-large', null, {
      what: `${file}: ${what}`,
      limit: left < 0 ? `${LIMITS.nodes}` : `${LIMITS.depth} levels`,
    });
    return TOO_LARGE;
  }
}

function positions(document: Document, file: string, text: string) {
  const span = (node: Node | null | undefined): Span | null =>
    node?.range ? clip({ file, start: node.range[0], end: Math.max(node.range[0] + 1, node.range[1]) }, text) : null;
  const whole: Span = { file, start: 0, end: Math.min(1, text.length) };
  const resolve = resolver(document);
  const pairs = new Map<YAMLMap, Map<string, Pair>>();

  /** Maps can have many keys, and each can be asked for. */
  function pairsOf(map: YAMLMap): Map<string, Pair> {
    const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
    pairs.set(map, known);
    return known;
  }

  function walk(path: Path): { value: Span; key: Span } {
    let node = resolve(document.contents);
    let found = { value: whole, key: whole };
    for (const step of path) {
      if (isSeq(node) && typeof step === 'number') {
        const item = node.items[step] as Node | undefined;
        if (item === undefined) break;
        const at = span(item) ?? found.value;
        found = { value: at, key: at };
        node = resolve(item);
      } else if (isMap(node)) {
        // A list of one may stand without its dash: its index 0 is then the map itself.
        const pair = pairsOf(node).get(String(step));
        if (pair === undefined && step === 0) continue;
        if (pair === undefined) break;
        const key = span(pair.key as Node) ?? found.key;
        found = { value: span(pair.value as Node | null) ?? key, key };
        node = resolve(pair.value);
      } else if (step !== 0) break;
    }
    return found;
  }
  return { spanAt: (path: Path) => walk(path).value, keySpanAt: (path: Path) => walk(path).key };
}

/** “Issue #12” loses everything from the # on. A comment with a space after its # is taken for a real one. */
function reportCutText(document: Document, file: string, text: string, report: Report): void {
  visit(document, {
    Scalar(_, node: Scalar) {
      if (node.type !== 'PLAIN' || !node.range) return;
      const rest = /^[ \t]+(#[^\s#!][^\r\n]*)/.exec(text.slice(node.range[1], node.range[1] + 400));
      if (rest === null) return;
      const cut = rest[1] ?? '';
      const start = node.range[1] + rest[0].length - cut.length;
      report(
        'cut-text',
        { file, start, end: start + cut.length },
        { cut: cut.length > 40 ? `${cut.slice(0, 40)}…` : cut },
      );
    },
  });
}

/** What follows an error on its line is mostly an echo of it. */
function firstOfEachLine(errors: Document['errors'], text: string): Document['errors'] {
  const lines = errors.map((error) => text.lastIndexOf('\n', error.pos[0] - 1));
  return errors.filter((_, i) => lines.indexOf(lines[i] ?? 0) === i);
}

function explain(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** The mistakes people make most, by what the line looks like. */
function hintFor(code: string, line: string): string | null {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two; a list takes several items under one key';
  if (code === 'BAD_ALIAS') return 'text that begins with * needs quotation marks';
  if (code === 'MULTIPLE_DOCS') return 'a briefing is one document: remove the line “---” before it';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces: YAML does not allow tabs there';
  if (/^\s*(-\s+)?([\w-]+:\s+)?\{\{/.test(line)) return 'text that begins with {{ needs quotation marks: "{{name}} …"';
  if (/^\s*(-\s+)?[\w-]+:\s+["'“].*["'”]\s*\S/.test(line))
    return 'put the whole text in quotation marks, with the other kind inside';
  if (/[{[].*[^\s,[{]\[/.test(line)) return 'inside { } or [ ], text that holds brackets needs quotation marks';
  if (/[{[][^\]}]*\s#/.test(line)) return 'a “#” behind a blank begins a comment: put the text in quotation marks';
  if (/:\s.*:\s/.test(line)) return 'text that holds “: ” needs quotation marks around it';
  if (/^\s*(-\s+)?([\w-]+:\s+)?[*&!%@`]/.test(line))
    return 'text that begins with one of * & ! % @ ` needs quotation marks';
  return null;
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}

function clip(span: Span, text: string): Span {
  const start = Math.min(span.start, Math.max(0, text.length - 1));
  return { ...span, start, end: Math.min(Math.max(span.end, start + 1), Math.max(text.length, 1)) };
}

/** What an alias stands for; any other node stands for itself. Found in one pass: aliases can be many. */
function resolver(document: Document): (node: unknown) => unknown {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return (node) => (isAlias(node) ? targets.get(node) : node);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === '' || value === null ? 'nothing' : 'a text';
}
