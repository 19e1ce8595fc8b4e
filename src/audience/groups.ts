/** Groups of audiences: who belongs to one, and which ones an audience counts as. */
import type { Briefing } from '../briefing/schema.ts';

type Groups = NonNullable<Briefing['groups']>;

/** The audiences of a group, those of the groups in it among them, in the order in which they are named. */
export function membersOf(groups: Groups, name: string): string[] {
  const members = directMembers(groups, name);
  return members === null ? [name] : [...new Set(members.flatMap((one) => membersOf(groups, one)))];
}

/**
 * The groups that hold one of the audiences. Those that hold others come before what they hold; otherwise the order
 * is that of the briefing. Circles were refused by validation.
 */
export function groupsOf(groups: Groups, audiences: readonly string[]): string[] {
  return Object.keys(groups)
    .filter((name) => membersOf(groups, name).some((one) => audiences.includes(one)))
    .map((name) => ({ name, depth: depthOf(groups, name) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ name }) => name);
}

/** How many groups stand around it, one in the other. */
function depthOf(groups: Groups, name: string): number {
  const around = Object.keys(groups).filter((other) => groups[other]?.includes(name));
  return Math.max(0, ...around.map((other) => depthOf(groups, other) + 1));
}

function directMembers(groups: Groups, name: string): readonly string[] | null {
  return Object.hasOwn(groups, name) ? (groups[name] ?? null) : null;
}
