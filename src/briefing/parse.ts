/**
 * Text to a YAML tree with positions. In: the text of a file. Out: plain maps, lists and strings, and where each
 * stands. Scalars stay as typed (`1.10`, `yes`, `2025-06-30`): the schema decides what is a number. Bounded in
 * size, depth and aliases. Never looks at what the keys mean.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import { withoutFolds } from '../text/wide.ts';
import { documentOf } from './document.ts';
import { eachNode } from './each-node.ts';
import { hintFor, lineAt } from './hints.ts';
import { clip, keyOf, positions, resolver } from './positions.ts';
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

/** “Issue #12” loses everything from the # on. A comment with a space after its # is taken for a real one. */
function reportCutText(document: Document, file: string, text: string, report: Report): void {
  eachNode(document.contents, (node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
    const rest = /^[ \t]+(#[^\s#!][^\r\n]*)/.exec(text.slice(node.range[1], node.range[1] + 400));
    if (rest === null) return;
    const cut = rest[1] ?? '';
    const start = node.range[1] + rest[0].length - cut.length;
    report(
      'cut-text',
      { file, start, end: start + cut.length },
      { cut: cut.length > 40 ? `${cut.slice(0, 40)}…` : cut },
    );
  });
}

function explain(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** “a list”, “nothing”, “a text” or “a map”. */
export function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  return value === null || /^(~|null)?$/i.test(String(value)) ? 'nothing' : 'a text';
}
