/** The table of layouts as a whole, for people to read. */
import { blockKinds, type ContentKind } from './index.ts';
import { slideRules } from './together.ts';

export interface Listed {
  /** The kind of block; `slide` for how blocks share a slide. */
  of: ContentKind | 'slide';
  name: string;
  about: string;
  when: string;
}

export function allLayouts(): Listed[] {
  const kinds = Object.keys(blockKinds) as ContentKind[];
  return [
    ...slideRules.map((rule) => ({ of: 'slide' as const, ...said(rule) })),
    ...kinds.flatMap((of) => blockKinds[of].layouts.map((rule) => ({ of, ...said(rule) }))),
  ];
}

function said({ name, about, when }: { name: string; about: string; when: string }) {
  return { name, about, when };
}
