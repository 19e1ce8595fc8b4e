/** A block to markup: its value with every field in place, and what some kinds add to it. */
import { blockKinds, type ContentKind } from '../../blocks/index.ts';
import type { ContentDeckBlock, DeckValue } from '../../deck/types.ts';
import { complete } from '../../schema/complete.ts';
import type { BlockContext, PlaceContext } from './context.ts';
import { additions } from './kinds/index.ts';

export function drawBlock(block: ContentDeckBlock, context: PlaceContext): string {
  return context.draw(`blocks/${block.kind}`, blockView(block, context));
}

/** All that the template of a block asks for. */
export function blockView(block: ContentDeckBlock, context: PlaceContext): object {
  const { kind, layout, reveal } = block;
  const value = complete(blockKinds[kind].schema, block.value);
  const base = { kind, layout, fragment: reveal ? 'fragment' : '', labels: context.deck.labels, value };
  return { ...base, ...add(kind, block.value, layout, { ...context, before: block.before }) };
}

/** The table pairs each kind with its own value, which TypeScript cannot follow through a variable key. */
function add<K extends ContentKind>(kind: K, value: unknown, layout: string, context: BlockContext): object {
  return additions[kind]?.(value as DeckValue<K>, layout, context) ?? {};
}
