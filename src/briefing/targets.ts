/**
 * The names by which links find slides and sections: the id, or one made from the title as it stands in the
 * file. The latter is only a key: it may hold words that an audience must not see, so no output is named by it.
 */
import { idFromTitle } from './ids.ts';
import type { Briefing } from './schema.ts';

const TARGET = Symbol('target');

type Titled = { id?: string | undefined; title: string };

/** Gives every slide and section its name, before any title is varied for an audience. */
export function nameTargets(briefing: Briefing): Briefing {
  for (const section of [...briefing.sections, ...(briefing.appendix ?? [])]) {
    const variants = Object.values(section.variants ?? {});
    for (const node of [section, ...[section, ...variants].flatMap(({ slides }) => slides ?? [])])
      Object.assign(node, { [TARGET]: node.id ?? idFromTitle(node.title) });
  }
  return briefing;
}

export function targetOf(node: Titled): string {
  return (node as { [TARGET]?: string })[TARGET] ?? node.id ?? idFromTitle(node.title);
}
