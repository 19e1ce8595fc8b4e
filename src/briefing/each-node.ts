import { isMap, isNode, isSeq, type Node } from 'yaml';

/** Calls `on` for each node of a YAML document in the order of its text. The library’s own way asks much more of each. */
export function eachNode(node: unknown, on: (node: Node) => void): void {
  if (!isNode(node)) return;
  on(node);
  if (isSeq(node)) for (const item of node.items) eachNode(item, on);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    eachNode(key, on);
    eachNode(value, on);
  }
}
