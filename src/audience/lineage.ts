/** Which audiences an audience stands for: itself, those that it extends, and the groups that hold one of them. */

import type { Audience, Briefing } from '../briefing/schema.ts';
import type { Variable } from '../text/variables.ts';
import { groupsOf } from './groups.ts';

export type Variables = { [name: string]: Variable };

/** The settings of one audience, with what it takes over from those it extends. */
export interface Viewer {
  /** Null for a briefing that declares no audiences. */
  name: string | null;
  /** Its groups, then those it extends, the farthest first, then the audience itself: later ones win. */
  lineage: readonly string[];
  settings: Omit<Audience, 'extends'>;
}

/** Everyone that a briefing makes a deck for. */
export function viewersOf(briefing: Briefing): Viewer[] {
  const names = Object.keys(briefing.audiences ?? {});
  return names.length === 0 ? [viewerOf(briefing, null)] : names.map((name) => viewerOf(briefing, name));
}

/** One audience. The name must be declared; circles were refused by validation. */
export function viewerOf(briefing: Briefing, name: string | null): Viewer {
  const audiences = briefing.audiences ?? {};
  const lineage: string[] = [];
  for (let next = name; next !== null && !lineage.includes(next); next = audiences[next]?.extends ?? null) {
    if (!Object.hasOwn(audiences, next)) throw new Error(`no audience “${next}”: validation should have refused it`);
    lineage.unshift(next);
  }
  const { extends: _, ...settings }: Audience = Object.assign({}, ...lineage.map((one) => audiences[one]));
  const vars = lineage.map((one) => audiences[one]?.vars ?? {}).reduce(merged, {});
  const groups = groupsOf(briefing.groups ?? {}, lineage);
  return { name, lineage: [...groups, ...lineage], settings: { ...settings, label: ownLabel(audiences, name), vars } };
}

/** A label names one audience: it is not taken over. */
function ownLabel(audiences: Record<string, Audience>, name: string | null): Audience['label'] {
  return name === null ? undefined : audiences[name]?.label;
}

/** The variables with others over them, map by map: who sets `deal.year` keeps the rest of `deal`. */
export function merged(under: Variables, over: Variables): Variables {
  const result = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = Object.hasOwn(result, name) ? result[name] : undefined;
    result[name] = typeof value === 'object' && typeof below === 'object' ? merged(below, value) : value;
  }
  return result;
}
