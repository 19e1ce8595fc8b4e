/** A tree that is made of several files: which part of it stands in which of them. */
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from '../schema/walk.ts';
import type { Tree } from './parse.ts';

/** A place in a tree. */
export interface Place {
  tree: Pick<Tree, 'spanAt' | 'keySpanAt'>;
  path: Path;
}

interface Spot {
  from: Place | null;
  below: Map<string | number, Spot>;
}

export interface Origins {
  /** From now on, what stands at the path and below comes from that place. */
  set: (path: Path, from: Place) => void;
  spanAt: (path: Path) => Span;
  keySpanAt: (path: Path) => Span;
}

/** Everything comes from the tree itself, at the same path, until it is said otherwise. */
export function originsIn(tree: Place['tree']): Origins {
  const root: Spot = { from: { tree, path: [] }, below: new Map() };

  function set(path: Path, from: Place): void {
    let spot = root;
    for (const step of path) {
      const next = spot.below.get(step) ?? { from: null, below: new Map() };
      spot.below.set(step, next);
      spot = next;
    }
    spot.from = from;
  }

  /** From the nearest place above that is known. */
  function find(path: Path): Place {
    let found = { from: root.from, depth: 0 };
    let spot: Spot | undefined = root;
    for (let depth = 1; depth <= path.length; depth++) {
      spot = spot.below.get(path[depth - 1] ?? '');
      if (spot === undefined) break;
      if (spot.from !== null) found = { from: spot.from, depth };
    }
    const { tree: at, path: start } = found.from ?? { tree, path: [] };
    return { tree: at, path: [...start, ...path.slice(found.depth)] };
  }

  return {
    set,
    spanAt: (path) => {
      const at = find(path);
      return at.tree.spanAt(at.path);
    },
    keySpanAt: (path) => {
      const at = find(path);
      return at.tree.keySpanAt(at.path);
    },
  };
}
