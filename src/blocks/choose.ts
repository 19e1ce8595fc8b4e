/** Which row of the table of layouts a block takes. */
import type { LayoutRule, Place } from './define.ts';
import { blockKinds, type ContentKind } from './index.ts';

export interface Choice {
  name: string;
  /** What content lacks for the layout that its author named; null where nothing is wrong. */
  lacks: string | null;
}

/** `named` by the author, if by name; `before` is what the last slide of the kind looks like. */
export function chooseLayout(
  kind: ContentKind,
  value: unknown,
  place: Place,
  { named, before }: { named: string | undefined; before: string | undefined },
): Choice {
  // The table pairs each kind with its own value, which TypeScript cannot follow through a variable key.
  const rules = blockKinds[kind].layouts as readonly LayoutRule<unknown>[];
  const wanted = rules.find(({ name }) => name === named);
  if (wanted !== undefined && wanted.needs?.has(value) !== false) return { name: wanted.name, lacks: null };
  const lacks = wanted?.needs?.what ?? null;
  const rule = rules.find(({ suits }) => suits(value, place));
  if (rule === undefined) throw new Error(`no layout of “${kind}” suits everything`);
  const { name, instead } = rule;
  return { name: name === before && instead?.suits(value, place) === true ? instead.name : name, lacks };
}
