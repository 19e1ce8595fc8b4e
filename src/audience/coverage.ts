/**
 * Who sees each node of a briefing. It asks the same function that tailors decks, so it cannot be of another mind.
 * What reaches no one is reported: a `for` without effect, content for nobody, a variant that is never used.
 */
import type { Tree } from '../briefing/parse.ts';
import { type Briefing, briefingSchema } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { type Path, type Placed, placedNodes } from '../schema/nodes.ts';
import type { Viewer } from './lineage.ts';
import { viewOf } from './tailor.ts';

/** Where a node was written stands for the node itself: copies keep it. */
type Key = Span | null;

interface Coverage {
  /** Who could see what the node stands in. */
  met: Map<Key, Set<Viewer>>;
  /** Whom its own `for` and `except` let through. */
  passed: Map<Key, Set<Viewer>>;
  /** In whose deck it is. */
  seen: Map<Key, Set<Viewer>>;
}

export function checkCoverage(briefing: Briefing, viewers: readonly Viewer[], tree: Tree, report: Report): void {
  if (viewers.every(({ name }) => name === null)) return;
  const coverage = coverageOf(briefing, viewers);
  const counted = (map: Map<Key, Set<Viewer>>, node: object) => map.get(spanOf(node)) ?? new Set<Viewer>();
  checkBelow(placedNodes(briefingSchema, briefing));

  /** Whether anything was reported. */
  function checkBelow(nodes: readonly Placed[]): boolean {
    const replaced = new Set<string>();
    let told = false;
    for (const { node, path, field, below, around } of nodes) {
      const isNews = around === null || counted(coverage.passed, around).size > 0;
      if (counted(coverage.met, node).size === 0) {
        // One word for all that one variant drives out.
        if (!isNews || replaced.has(field) || isIdle(path)) continue;
        replaced.add(field);
        report('unseen', tree.spanAt(path), { why: 'replaced' });
        told = true;
      } else if (counted(coverage.passed, node).size === 0) {
        tellOfChoice(node, path);
        told = true;
      } else {
        const toldBelow = checkBelow(below);
        const lost = counted(coverage.seen, node).size === 0;
        if (lost && !toldBelow && (around === null || counted(coverage.seen, around).size > 0)) {
          report('unseen', tree.spanAt(path), { why: 'nothing-around' });
          told = true;
        }
        if (!lost) tellOfVariants(node, path);
        told ||= toldBelow;
      }
    }
    return told;
  }

  function tellOfChoice(node: Placed['node'], path: Path): void {
    if (node.for !== undefined) report('for-nobody', tree.spanAt([...path, 'for']), { names: node.for });
    else report('unseen', tree.spanAt([...path, 'except']), { why: 'excepted' });
  }

  function tellOfVariants(node: Placed['node'], path: Path): void {
    const seen = [...counted(coverage.seen, node)];
    for (const name of Object.keys(node.variants ?? {}))
      if (!seen.some(({ lineage }) => lineage.includes(name)))
        report('idle-variant', tree.keySpanAt([...path, 'variants', name]), { name });
  }

  /** What stands in a variant that nobody uses: the variant itself is reported. */
  function isIdle(path: Path): boolean {
    return path.includes('variants');
  }
}

function coverageOf(briefing: Briefing, viewers: readonly Viewer[]): Coverage {
  const coverage: Coverage = { met: new Map(), passed: new Map(), seen: new Map() };
  for (const viewer of viewers) {
    const passed = new Set<Key>();
    const view = viewOf(briefing, viewer, (node, isSeen) => {
      add(coverage.met, spanOf(node), viewer);
      if (isSeen) passed.add(spanOf(node));
    });
    for (const key of passed) add(coverage.passed, key, viewer);
    // Who sees no slide at all is told so elsewhere; here, what could be seen counts.
    for (const key of view === null ? passed : keysIn(view)) add(coverage.seen, key, viewer);
  }
  return coverage;
}

/** The nodes that are left in a view. */
function keysIn(value: unknown): Key[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return [spanOf(value), ...Object.values(value).flatMap(keysIn)];
}

function add(map: Map<Key, Set<Viewer>>, key: Key, viewer: Viewer): void {
  const viewers = map.get(key) ?? new Set();
  map.set(key, viewers.add(viewer));
}
