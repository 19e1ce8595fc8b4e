/**
 * The blocks of a briefing, each read by itself as it was written: what can be asked of them while something else is
 * still wrong. A block with a mistake of its own is left out, since that is told already.
 */
import { blockKinds, type ContentBlock, type ContentKind } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import type { Tree } from '../briefing/parse.ts';
import { briefingSchema } from '../briefing/schema.ts';
import { locate } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Path, type Placed, placedNodes } from '../schema/nodes.ts';
import { schemaAt, unwrap } from '../schema/walk.ts';
import { parseInline } from '../text/inline.ts';
import { type BlockContext, planBlock } from './blocks.ts';
import type { PlacedBlock } from './drawn.ts';

/** A block that is sound in itself, those in variants among them. */
export interface Written {
  kind: ContentKind;
  block: ContentBlock;
  path: Path;
}

/** In the order of the file; those of some kinds alone where nothing is asked of the others. */
export function writtenBlocks(tree: Tree, kinds: readonly ContentKind[] = ALL): Written[] {
  return blocksIn(placedNodes(briefingSchema, tree.value), tree, kinds);
}

const ALL = Object.keys(blockKinds) as ContentKind[];

function blocksIn(placed: readonly Placed[], tree: Tree, kinds: readonly ContentKind[]): Written[] {
  return placed.flatMap(({ node, path, below }) => [
    ...blockOf(node, path, tree, kinds),
    ...Object.entries(node.variants ?? {}).flatMap(([name, one]) =>
      blockOf(one, [...path, 'variants', name], tree, kinds),
    ),
    ...blocksIn(below, tree, kinds),
  ]);
}

function blockOf(node: unknown, path: Path, tree: Tree, kinds: readonly ContentKind[]): Written[] {
  if (typeof node !== 'object' || node === null) return [];
  return kinds.flatMap((kind) => {
    const written = (node as Record<string, unknown>)[kind];
    const { schema } = blockKinds[kind];
    if (written === undefined || schemaAt(briefingSchema, [...path, kind]) !== unwrap(schema).core) return [];
    const { success, data } = schema.safeParse(written);
    return success ? [{ kind, path, block: locate({ [kind]: data }, tree, path) as ContentBlock }] : [];
  });
}

/** The same as they would be drawn. Reports what is wrong with each. */
export function draftsOf(tree: Tree, assets: Assets, report: Report): PlacedBlock[] {
  const context: BlockContext = { ...MUTE, assets, report, lang: assets.lang, before: new Map() };
  return writtenBlocks(tree).flatMap(({ block }) =>
    planBlock(block, { alone: false }, context).flatMap((one) =>
      one.kind === 'columns' ? [] : [{ block: one, room: 'wide' as const }],
    ),
  );
}

/** Links and marks are those of a deck; whether they lead anywhere is asked there. */
const MUTE: Pick<BlockContext, 'say' | 'sayPrivately' | 'cite' | 'cited'> = {
  say: (text) => parseInline(text),
  sayPrivately: (text) => parseInline(text),
  cite: () => null,
  cited: () => [],
};
