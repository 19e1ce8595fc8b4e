/**
 * Text to a YAML document. Its nesting is bounded before it is composed: composing goes as deep as the text does,
 * and running out of stack there can end the whole process.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  type Node,
  Parser,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import { eachNode } from './each-node.ts';

/** Where the text is nested more deeply than that, the place of it. What is wrong is among the errors of the document. */
export function documentOf(
  text: string,
  maxDepth: number,
): { document: Document; tokens: readonly CST.Token[] } | { deepAt: number } {
  const tokens = tokensOf(text, maxDepth);
  if (typeof tokens === 'number') return { deepAt: tokens };
  const deepAt = deeperAt(tokens, maxDepth);
  if (deepAt !== null) return { deepAt };
  // Looking for double keys is quadratic in the library.
  const composer = new Composer({ schema: 'failsafe', strict: true, version: '1.2', uniqueKeys: false });
  const [document, next] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the YAML reader gave no document');
  if (next !== undefined)
    document.errors.push(fault([next.range[0]], 'MULTIPLE_DOCS', 'a second document begins here'));
  document.errors = firstOfEachLine([...document.errors, ...faultsIn(document)], text);
  return { document, tokens };
}

/** Where they are nested too deeply to be read, the place of it, as far as it is known. */
function tokensOf(text: string, maxDepth: number): CST.Token[] | number {
  const deep = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maxDepth}}`, 'm').exec(text);
  if (deep !== null) return deep.index;
  try {
    return [...new Parser().parse(text)];
  } catch (thrown) {
    if (thrown instanceof RangeError) return 0;
    throw thrown;
  }
}

type Token = CST.Token | null | undefined;

/** Without recursion, for the reason above. */
function deeperAt(tokens: readonly Token[], maxDepth: number): number | null {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > maxDepth) return next.token?.offset ?? 0;
    const depth = next.depth + 1;
    for (const token of childrenOf(next.token)) if (token) open.push({ token, depth });
  }
  return null;
}

function childrenOf(token: Token): Token[] {
  if (token?.type === 'document') return [token.value];
  return token && 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
}

/** What follows an error on its line is mostly an echo of it. */
function firstOfEachLine(errors: Document['errors'], text: string): Document['errors'] {
  const lines = errors.map((error) => text.lastIndexOf('\n', error.pos[0] - 1));
  return errors.filter((_, i) => lines.indexOf(lines[i] ?? 0) === i);
}

/** Keys that stand twice in a map, and aliases of nothing. */
function faultsIn(document: Document): YAMLParseError[] {
  const faults: YAMLParseError[] = [];
  const anchors = new Set<string>();
  eachNode(document.contents, (node) => {
    if (isMap(node)) faults.push(...doubleKeys(node));
    if (!isAlias(node)) anchors.add(node.anchor ?? '');
    else if (!anchors.has(node.source))
      faults.push(fault(node.range ?? [0], 'BAD_ALIAS', `“*${node.source}” refers to nothing`));
  });
  return faults;
}

function doubleKeys(map: YAMLMap): YAMLParseError[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    if (seen.has(name))
      return [fault((key as Node).range ?? [0], 'DUPLICATE_KEY', `“${name}” stands here a second time`)];
    seen.add(name);
    return [];
  });
}

function fault(range: readonly number[], code: 'MULTIPLE_DOCS' | 'BAD_ALIAS' | 'DUPLICATE_KEY', message: string) {
  const [start = 0, end = start + 1] = range;
  return new YAMLParseError([start, end], code, message);
}
