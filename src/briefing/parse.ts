/**
 * Text to a YAML tree with positions. In: the text of a file. Out: plain maps, lists and strings, and where each
 * stands. Scalars stay as typed (`1.10`, `yes`, `2025-06-30`): the schema decides what is a number. Bounded in
 * size, depth and aliases. Never looks at what the keys mean.
 */
import {
  type Alias,
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
import { withoutFolds } from '../text/wide.ts';
import { documentOf } from './document.ts';
import { hintFor, lineAt } from './hints.ts';
import type { Signs } from './second.ts';

const LIMITS = { characters: 5_000_000, depth: 40, nodes: 200_000 };

/** What is left of the bounds for a briefing and all that it includes. */
export interface Room {
  characters: number;
  nodes: number;
}

export function newRoom(): Room {
  return { characters: LIMITS.characters, nodes: LIMITS.nodes };
}

export interface Tree {
  file: string;
  /** The text of each file that it was made of. */
  texts: ReadonlyMap<string, string>;
  /** What the texts consist of, file by file, for a second reading. */
  signs: readonly Signs[];
  value: unknown;
  /** Lists to which nothing has come of what they include: that is told, and they are not wrong in themselves. */
  hollow: readonly Path[];
  /** Audiences that stand beside an `include`: nowhere in the value. */
  mentions: readonly { name: string; span: Span }[];
  /** The value at a path, or the deepest thing above it that exists. */
  spanAt(path: Path): Span;
  /** The key at a path, or the deepest thing above it that exists. */
  keySpanAt(path: Path): Span;
}

/** The tree of a briefing; null where it is not YAML, or not a map of keys. */
export function parse(file: string, text: string, report: Report, room: Room = newRoom()): Tree | null {
  const tree = parseFile(file, text, report, room);
  if (tree === null || isMapOfKeys(tree.value)) return tree;
  report('not-a-briefing', { file, start: 0, end: Math.min(1, text.length) }, { found: kindOfValue(tree.value) });
  return null;
}

interface Standing {
  /** How deep in the briefing. */
  depth: number;
  via: Span | null;
}

/** The tree of any YAML file; `at` is where it stands in a briefing that includes it. */
export function parseFile(
  file: string,
  text: string,
  report: Report,
  room: Room,
  at: Standing = { depth: 0, via: null },
): Tree | null {
  room.characters -= text.length;
  if (room.characters < 0) {
    const end = Math.max(0, text.length + room.characters);
    report('too-large', clip({ file, start: end, end: end + 1 }, text), {
      what: file,
      limit: `${LIMITS.characters} characters`,
    });
    return null;
  }
  // The document itself is one level.
  const read = documentOf(text, LIMITS.depth + 2);
  if ('deepAt' in read) {
    const span = clip({ file, start: read.deepAt, end: read.deepAt + 1 }, text);
    report('too-large', span, { what: `${file}: the file is nested too deeply`, limit: `${LIMITS.depth} levels` });
    return null;
  }
  const { document, tokens } = read;
  for (const error of document.errors) {
    const span = { file, start: error.pos[0], end: Math.max(error.pos[0] + 1, error.pos[1]) };
    report('yaml-syntax', clip(span, text), {
      problem: explain(error.message),
      hint: hintFor(error.code, lineAt(text, error.pos[0])),
    });
  }
  if (document.errors.length > 0) return null;
  reportCutText(document, file, text, report);
  const value = toValue(document, { file, text, depth: at.depth }, room, report);
  if (value === TOO_LARGE) return null;
  const places = positions(document, file, text, at.via);
  return {
    file,
    texts: new Map([[file, text]]),
    signs: [{ tokens, path: [] }],
    value,
    hollow: [],
    mentions: [],
    ...places,
  };
}

function isMapOfKeys(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TOO_LARGE = Symbol('too large');

interface Whence {
  file: string;
  text: string;
  /** How deep in the briefing. */
  depth: number;
}

/** Plain values of the nodes. Aliases are followed, and count against the bound each time. */
function toValue(document: Document, { file, text, depth: above }: Whence, room: Room, report: Report): unknown {
  const resolve = resolver(document);
  const sourceOf = ({ range }: Scalar) => (range ? text.slice(range[0], range[1]) : '');
  let last = 0;
  const convert = (node: unknown, depth: number, isAliased: boolean): unknown => {
    // What an alias stands for is written elsewhere: the alias itself is one too many.
    if (!isAliased) last = (node as Node | null)?.range?.[0] ?? last;
    if (depth > LIMITS.depth || --room.nodes < 0) throw TOO_LARGE;
    const below = (child: unknown) => convert(child, depth + 1, isAliased);
    if (isAlias(node)) return convert(resolve(node), depth + 1, true);
    if (isSeq(node)) return node.items.map(below);
    if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair.key), below(pair.value)]));
    return isScalar(node) ? withoutFolds(String(node.value ?? ''), sourceOf(node)) : '';
  };
  try {
    return convert(document.contents, above, false);
  } catch (thrown) {
    if (thrown !== TOO_LARGE) throw thrown;
    const isMany = room.nodes < 0;
    const what = isMany ? 'the file has too many values, aliases counted' : 'the file is nested too deeply';
    report('too-large', clip({ file, start: last, end: last + 1 }, text), {
      what: `${file}: ${what}`,
      limit: isMany ? `${LIMITS.nodes}` : `${LIMITS.depth} levels`,
    });
    return TOO_LARGE;
  }
}

function positions(document: Document, file: string, text: string, via: Span | null) {
  const base = via === null ? { file } : { file, via };
  const span = (node: Node | null | undefined): Span | null =>
    node?.range ? clip({ ...base, start: node.range[0], end: Math.max(node.range[0] + 1, node.range[1]) }, text) : null;
  const whole: Span = { ...base, start: 0, end: Math.min(1, text.length) };
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

function explain(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
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

/** “a list”, “nothing”, “a text” or “a map”. */
export function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  return value === null || /^(~|null)?$/i.test(String(value)) ? 'nothing' : 'a text';
}
