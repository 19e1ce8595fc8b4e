/** The audiences that the command line names. Throws a UsageError for a name that the briefing does not declare. */
import type { Briefing } from '../briefing/schema.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { membersOf } from './groups.ts';
import { type Viewer, viewerOf, viewersOf } from './lineage.ts';

/** Every audience where none is named. A group stands for its members. */
export function choose(briefing: Briefing, names: readonly string[]): Viewer[] {
  if (names.length === 0) return viewersOf(briefing);
  const groups = briefing.groups ?? {};
  const known = Object.keys(briefing.audiences ?? {});
  for (const name of names) if (!known.includes(name) && !Object.hasOwn(groups, name)) throw unknown(briefing, name);
  return [...new Set(names.flatMap((name) => membersOf(groups, name)))].map((name) => viewerOf(briefing, name));
}

/** One audience and no group. */
export function chooseOne(briefing: Briefing, name: string): Viewer {
  if (Object.hasOwn(briefing.audiences ?? {}, name)) return viewerOf(briefing, name);
  if (!Object.hasOwn(briefing.groups ?? {}, name)) throw unknown(briefing, name);
  const members = membersOf(briefing.groups ?? {}, name);
  throw new UsageError(`“${name}” is a group, and one audience is needed`, `name one of: ${members.join(', ')}`);
}

function unknown({ audiences = {}, groups = {} }: Briefing, name: string): UsageError {
  const known = [...Object.keys(audiences), ...Object.keys(groups)];
  const near = nearest(name, known);
  const hint =
    known.length === 0 ? 'this briefing declares no audiences: leave --audience out' : `declared: ${known.join(', ')}`;
  return new UsageError(`no audience is called “${name}”${near === null ? '' : `; did you mean “${near}”?`}`, hint);
}
