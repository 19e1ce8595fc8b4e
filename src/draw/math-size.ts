/** How large a formula is, in em, from the tree that KaTeX sets it in: near enough to choose its size of type. */

export interface TreeNode {
  classes?: string[];
  style?: Record<string, string>;
  children?: TreeNode[];
  height?: number;
  depth?: number;
  /** Of a sign. */
  width?: number;
  text?: string;
}

/** KaTeX sets its type larger than what stands around it, by this much. */
const ENLARGED = 1.21;

export function sizeOf(tree: TreeNode): { width: number; height: number } {
  const lines = linesOf(tree);
  const rows = lines.length > 0 ? lines : [tree];
  const high = (node: TreeNode) => (node.height ?? 0) + (node.depth ?? 0);
  return {
    width: ENLARGED * Math.max(...rows.map(widthOf)),
    height: ENLARGED * Math.max(high(tree), 1),
  };
}

/** A formula is one line, whatever it is built of. */
function linesOf(tree: TreeNode): TreeNode[] {
  return tree.classes?.includes('katex-html') ? [tree] : (tree.children ?? []).flatMap(linesOf);
}

function widthOf(node: TreeNode): number {
  if (node.text !== undefined) return node.text.length > 1 ? node.text.length * LETTER : (node.width ?? 0);
  const { classes = [], children = [] } = node;
  const inner = children.map((child) => widthOf(child));
  const own =
    classes.includes('vlist') || classes.includes('vlist-t') || classes.includes('vlist-r')
      ? Math.max(0, ...inner)
      : inner.reduce((sum, one) => sum + one, 0);
  return own * scaleOf(classes) + marginsOf(node) + (classes.includes('nulldelimiter') ? 0.12 : 0);
}

/** About the width of a letter in words, which are one piece whose width is not told, in em. */
const LETTER = 0.5;

const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** `reset-size6 size3`: from the sixth size to the third. */
function scaleOf(classes: readonly string[]): number {
  if (!classes.includes('katex-sizing') && !classes.includes('fontsize-ensurer')) return 1;
  const at = (pattern: RegExp) => Number(classes.flatMap((name) => pattern.exec(name)?.[1] ?? [])[0] ?? 6);
  return (SIZES[at(/^size(\d+)$/) - 1] ?? 1) / (SIZES[at(/^reset-size(\d+)$/) - 1] ?? 1);
}

const SIDES = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'width', 'minWidth'];

function marginsOf({ style = {} }: TreeNode): number {
  return SIDES.reduce((sum, side) => sum + (Number.parseFloat(style[side] ?? '0') || 0), 0);
}
