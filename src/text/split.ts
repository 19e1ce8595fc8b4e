/** An inline tree in two, at a place counted in the characters that a page shows of it. */
import type { Inline } from './inline.ts';

/** The space at the cut is nobody’s. */
export function splitInline(tree: readonly Inline[], at: number): [Inline[], Inline[]] {
  const [before, after] = cut(tree, at);
  return [before, withoutStart(after)];
}

/** How many characters a page shows. */
function shownLength(node: Inline): number {
  if ('children' in node) return node.children.reduce((sum, child) => sum + shownLength(child), 0);
  if (node.type === 'break') return 0;
  return node.type === 'cite' ? String(node.number).length : node.value.length;
}

function cut(tree: readonly Inline[], at: number): [Inline[], Inline[]] {
  let seen = 0;
  const before: Inline[] = [];
  const after: Inline[] = [];
  for (const node of tree) {
    const length = shownLength(node);
    if (seen + length <= at) before.push(node);
    else if (seen >= at) after.push(node);
    else {
      const [left, right] = cutNode(node, at - seen);
      before.push(...left);
      after.push(...right);
    }
    seen += length;
  }
  return [before, after];
}

/** A mark is whole: it stays with the words that it is for. */
function cutNode(node: Inline, at: number): [Inline[], Inline[]] {
  if ('children' in node) {
    const [left, right] = cut(node.children, at);
    return [[{ ...node, children: left }], [{ ...node, children: right }]];
  }
  if (node.type === 'text' || node.type === 'code')
    return [[{ ...node, value: node.value.slice(0, at) }], [{ ...node, value: node.value.slice(at) }]];
  return [[node], []];
}

function withoutStart([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.type === 'text') return [{ ...first, value: first.value.trimStart() }, ...rest];
  if (first?.type === 'break') return rest;
  return first === undefined ? [] : [first, ...rest];
}
