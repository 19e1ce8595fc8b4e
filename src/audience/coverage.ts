/**
 * Who sees each node of a briefing. It asks the same function that tailors decks, so it cannot be of another mind.
 * What reaches no one is reported: a `for` without effect, content for nobody, a variant that is never used.
 */
import type { Tree } from '../briefing/parse.ts';
import { type Briefing, briefingSchema } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { isSamePlace, placeFrom, wayTo } from '../diagnostics/position.ts';
import type { Params } from '../diagnostics/table.ts';
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
  const nodes = placedNodes(briefingSchema, briefing);
  const ways = waysOf(nodes, tree);
  const through = (span: Span) => throughWhich(span, ways, tree);
  const counted = (map: Map<Key, Set<Viewer>>, node: object) => map.get(spanOf(node)) ?? new Set<Viewer>();
  checkBelow(nodes);

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
        tellUnseen(path, 'replaced');
        told = true;
      } else if (counted(coverage.passed, node).size === 0) {
        tellOfChoice(node, path);
        told = true;
      } else {
        const toldBelow = checkBelow(below);
        const lost = counted(coverage.seen, node).size === 0;
        if (lost && !toldBelow && (around === null || counted(coverage.seen, around).size > 0)) {
          tellUnseen(path, 'nothing-around');
          told = true;
        }
        if (!lost) tellOfVariants(node, path);
        told ||= toldBelow;
      }
    }
    return told;
  }

  function tellOfChoice(node: Placed['node'], path: Path): void {
    if (node.for === undefined) return tellUnseen([...path, 'except'], 'excepted');
    const span = tree.spanAt([...path, 'for']);
    report('for-nobody', span, { names: node.for, through: through(span) });
  }

  function tellUnseen(path: Path, why: Params<'unseen'>['why']): void {
    const span = tree.spanAt(path);
    report('unseen', span, { why, through: through(span) });
  }

  function tellOfVariants(node: Placed['node'], path: Path): void {
    const seen = [...counted(coverage.seen, node)];
    for (const name of Object.keys(node.variants ?? {}))
      if (!seen.some(({ lineage }) => lineage.includes(name))) {
        const span = tree.keySpanAt([...path, 'variants', name]);
        report('idle-variant', span, { name, through: through(span) });
      }
  }

  /** What stands in a variant that nobody uses: the variant itself is reported. */
  function isIdle(path: Path): boolean {
    return path.includes('variants');
  }
}

/** Of each file, the ways on which it has come into the briefing. */
type Ways = ReadonlyMap<string, readonly Span[][]>;

function waysOf(nodes: readonly Placed[], tree: Tree, ways = new Map<string, Span[][]>()): Ways {
  for (const { path, below } of nodes) {
    const [{ file } = { file: '' }, ...way] = wayTo(tree.spanAt(path));
    const known = ways.get(file) ?? [];
    ways.set(file, known);
    if (!known.some((other) => isSameWay(other, way))) known.push(way);
    waysOf(below, tree, ways);
  }
  return ways;
}

function isSameWay(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every((step, i) => isSamePlace(step, other[i]));
}

/** What stands in a file that several includes bring is told of one of them; null where there is one only. */
function throughWhich(span: Span, ways: Ways, tree: Tree): string | null {
  const [here, ...way] = wayTo(span);
  const all = ways.get(span.file) ?? [];
  const step = way.find((one, i) => all.some((other) => !isSamePlace(one, other[i])));
  return here === undefined || step === undefined ? null : placeFrom(here, step, tree.texts);
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
