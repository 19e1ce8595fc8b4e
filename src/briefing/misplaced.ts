/**
 * `for`, `except` and `variants` where every key has its own meaning: among variables, or as a column of rows. There they
 * would choose nobody, and what stands beside them would be shown to all.
 */
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Def, type Path, type Schema, unwrap } from '../schema/walk.ts';
import type { Tree } from './parse.ts';
import { type Briefing, briefingSchema } from './schema.ts';

const CHOICES = ['for', 'except', 'variants'];

export function reportMisplaced(briefing: Briefing, tree: Tree, report: Report): void {
  for (const path of misplacedIn(briefingSchema, briefing, []))
    report('misplaced-choice', tree.keySpanAt(path), { name: String(path.at(-1)) });
}

function misplacedIn(schema: Schema, value: unknown, path: Path): Path[] {
  const { core, meaning } = unwrap(schema);
  const def = core._zod.def as unknown as Def;
  if (typeof value !== 'object' || value === null) return [];
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item, i) => misplacedIn(def.element, item, [...path, i]));
  // Names of audiences, groups and data are checked as what they are.
  if (def.type === 'record' && meaning.keys === undefined) return choicesIn(value, path);
  return Object.entries(value).flatMap(([key, child]) => {
    const field = def.type === 'record' ? def.valueType : def.type === 'object' ? def.shape[key] : undefined;
    return field === undefined ? [] : misplacedIn(field, child, [...path, key]);
  });
}

/** At any depth: variables are maps in maps. */
function choicesIn(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, key];
    return CHOICES.includes(key) ? [here] : choicesIn(child, here);
  });
}
