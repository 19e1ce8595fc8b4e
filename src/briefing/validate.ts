/**
 * Tree to Briefing: the schema first, then every name that must refer to something. All findings are reported,
 * not the first only: names are looked up in the raw tree, so they are checked even where the schema failed.
 */
import { type Report, watch } from '../diagnostics/diagnostic.ts';
import { reportIssues } from './issues.ts';
import { reportMisplaced } from './misplaced.ts';
import { checkNames } from './names.ts';
import { type Briefing, briefingSchema } from './schema.ts';
import { lostChoices } from './second.ts';
import type { Source } from './source.ts';
import { locate } from './spans.ts';
import { nameTargets } from './targets.ts';
import { reportUnused } from './unused.ts';

/** The briefing; null where it has errors. `set` names the variables that the command line gives. */
export function validate(source: Source, set: readonly string[], report: Report): Briefing | null {
  const { tree } = source;
  if (tree === null) return null;
  const watched = watch(report);
  const result = briefingSchema.safeParse(tree.value);
  if (!result.success) reportIssues(result.error.issues, tree, watched.report);
  // What names refer to can be in what is missing.
  if (tree.hollow.length > 0) return null;
  checkNames(tree, set, watched.report);
  if (result.success) reportMisplaced(result.data, tree, watched.report);
  if (!result.success || watched.failed()) return null;
  const lost = lostChoices(tree.signs, result.data);
  for (const key of lost) report('lost-choice', null, { key });
  if (lost.length > 0) return null;
  reportUnused(result.data, tree, report);
  return nameTargets(locate(result.data, tree));
}
