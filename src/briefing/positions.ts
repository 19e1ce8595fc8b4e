/** Where each node of a YAML document was written. */
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import { eachNode } from './each-node.ts';

/** The places of values and keys by their paths. `via` is the place of what brought the file in. */
export function positions(document: Document, file: string, text: string, via: Span | null) {
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

  /** The nodes at a path, or as near to it as there are any. */
  function walk(path: Path): { value: Node | null; key: Node | null } {
    let node = resolve(document.contents);
    let found: ReturnType<typeof walk> = { value: null, key: null };
    for (const step of path) {
      if (isSeq(node) && typeof step === 'number') {
        const item = node.items[step] as Node | undefined;
        if (item === undefined) break;
        const at = item?.range ? item : found.value;
        found = { value: at, key: at };
        node = resolve(item);
      } else if (isMap(node)) {
        // A list of one may stand without its dash: its index 0 is then the map itself.
        const pair = pairsOf(node).get(String(step));
        if (pair === undefined && step === 0) continue;
        if (pair === undefined) break;
        const [key, value] = [pair.key as Node | null, pair.value as Node | null];
        const at = key?.range ? key : found.key;
        found = { value: value?.range ? value : at, key: at };
        node = resolve(pair.value);
      } else if (step !== 0) break;
    }
    return found;
  }
  return {
    spanAt: (path: Path) => span(walk(path).value) ?? { ...whole },
    keySpanAt: (path: Path) => span(walk(path).key) ?? { ...whole },
  };
}

/** Within its text, and at least a character long. */
export function clip(span: Span, text: string): Span {
  const start = Math.min(span.start, Math.max(0, text.length - 1));
  return { ...span, start, end: Math.min(Math.max(span.end, start + 1), Math.max(text.length, 1)) };
}

/** What an alias stands for; any other node stands for itself. Found in one pass: aliases can be many. */
export function resolver(document: Document): (node: unknown) => unknown {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  eachNode(document.contents, (node) => {
    if (isAlias(node)) targets.set(node, anchors.get(node.source));
    else if (node.anchor !== undefined) anchors.set(node.anchor, node);
  });
  return (node) => (isAlias(node) ? targets.get(node) : node);
}

export function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
