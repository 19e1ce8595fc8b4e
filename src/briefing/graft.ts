/** A tree made of several files: which file each value came from, and where in it. */
import type { Path } from '../schema/walk.ts';
import type { Tree } from './parse.ts';

/** A value of the whole tree: what stands for it in its own file, and which of its children come from elsewhere. */
export interface Graft {
  tree: Tree;
  path: Path;
  children: Map<string | number, Graft>;
}

export function graftOf(tree: Tree, path: Path = []): Graft {
  return { tree, path, children: new Map() };
}

/** The child of a graft, made where it comes from the same file. */
export function childOf(graft: Graft, step: string | number): Graft {
  const child = graft.children.get(step) ?? graftOf(graft.tree, [...graft.path, step]);
  graft.children.set(step, child);
  return child;
}

/** The tree with this value, whose places are those of the files that it was made of. */
export function grafted(value: unknown, root: Graft, texts: ReadonlyMap<string, string>): Tree {
  return {
    ...root.tree,
    value,
    texts,
    spanAt: (path) => {
      const at = follow(root, path);
      return at.tree.spanAt(at.path);
    },
    keySpanAt: (path) => {
      const at = follow(root, path);
      return at.tree.keySpanAt(at.path);
    },
  };
}

/** The file that a value is in, and its path there. */
export function follow(root: Graft, path: Path): Graft {
  return path.reduce<Graft>((at, step) => at.children.get(step) ?? graftOf(at.tree, [...at.path, step]), root);
}
