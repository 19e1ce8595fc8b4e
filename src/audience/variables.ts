/**
 * The variables of an audience. `title`, `date` and `audience` are built in; those of the briefing stand over them, its
 * own over these, and what the command line gives over all.
 */
import type { Briefing } from '../briefing/schema.ts';
import { dateInWords } from '../text/date.ts';
import { oneLine } from '../text/inline.ts';
import { lookUp, substitute, variablesIn } from '../text/variables.ts';
import { merged, type Variables, type Viewer } from './lineage.ts';

export function variablesFor(briefing: Briefing, viewer: Viewer, set: Variables): Variables {
  const given = [viewer.settings.vars ?? {}, set].reduce(merged, briefing.vars ?? {});
  // Each may ask for those before it, and none for itself.
  const known = { ...given };
  for (const [name, text] of builtIn(briefing, viewer)) {
    const value = Object.hasOwn(given, name) ? null : plainValue(text, known);
    if (value !== null) known[name] = value;
  }
  return known;
}

function builtIn(briefing: Briefing, viewer: Viewer): [name: string, text: string | undefined][] {
  const date = own(briefing, viewer, 'date');
  const lang = viewer.settings.lang ?? briefing.lang ?? 'en';
  return [
    ['date', date === undefined ? undefined : dateInWords(date, lang)],
    ['audience', viewer.settings.label ?? viewer.name ?? undefined],
    ['title', own(briefing, viewer, 'title')],
  ];
}

/** What the briefing says to this viewer. */
function own(briefing: Briefing, { lineage }: Viewer, field: 'title' | 'date'): string | undefined {
  const { variants = {} } = briefing;
  const variant = lineage.findLast((name) => Object.hasOwn(variants, name) && variants[name]?.[field] !== undefined);
  return variant === undefined ? briefing[field] : variants[variant]?.[field];
}

/** The words alone; null where a variable in them has no value. */
function plainValue(text: string | undefined, known: Variables): string | null {
  if (text === undefined || variablesIn(text).some((name) => lookUp(known, name) === null)) return null;
  return oneLine(substitute(text, (name) => lookUp(known, name)));
}
