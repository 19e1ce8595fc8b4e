/**
 * Briefing to the briefing for one audience. What the audience is not to see is removed, not hidden; variants
 * take the place of the fields they replace; variables have their values. The result knows of no other
 * audience, so nothing after this stage can leak one.
 */

import { type Briefing, briefingSchema } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { GONE, rewrite } from '../schema/walk.ts';
import { lookUp, namesOf, substitute, type Variable } from '../text/variables.ts';
import type { Viewer } from './lineage.ts';

/** A briefing with nothing left in it that depends on the audience. */
export type Tailored = Omit<Briefing, 'audiences' | 'variants' | 'vars'>;

export type Variables = { [name: string]: Variable };

/** `set` holds values from the command line; they win over all others. */
export function tailor(briefing: Briefing, viewer: Viewer, set: Variables, report: Report): Tailored | null {
  const variables: Variables = { ...briefing.vars, ...viewer.settings.vars, ...set };
  const { audiences: _, vars: __, ...rest } = briefing;
  const seen = rewrite(briefingSchema, withSettings(rest, viewer), { node: (node) => seenBy(node, viewer) });
  if (seen === GONE) {
    report('empty-deck', spanOf(briefing), { audience: viewer.name });
    return null;
  }
  return fillIn(seen, variables, viewer, report) as Tailored;
}

/** A node as the viewer sees it, without a word of whom it is for; null where the viewer does not see it. */
function seenBy(node: Record<string, unknown>, viewer: Viewer): Record<string, unknown> | null {
  if (!isFor(node as Choice, viewer)) return null;
  const { for: _, except: __, variants, ...fields } = node;
  const chosen = variants as Record<string, object> | undefined;
  // A variant has no node of its own in the file that later stages ask about: it keeps the span of the node.
  return Object.assign(
    fields,
    ...viewer.lineage.map((name) => (chosen && Object.hasOwn(chosen, name) ? stringKeys(chosen[name]) : {})),
  );
}

interface Choice {
  for?: readonly string[];
  except?: readonly string[];
}

/** Who extends an audience counts as that audience. `except` wins over `for`: in doubt, nothing is shown. */
function isFor(node: Choice, { lineage }: Viewer): boolean {
  const meets = (names: readonly string[]) => names.some((name) => lineage.includes(name));
  return (node.for === undefined || meets(node.for)) && !(node.except !== undefined && meets(node.except));
}

function stringKeys(fields: object | undefined): object {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
}

/** What an audience sets for itself stands over what the briefing says. */
function withSettings(briefing: object, { settings }: Viewer): object {
  const { classification, theme, brand, lang } = settings;
  return Object.assign({ ...briefing }, stringKeys({ classification, theme, brand, lang }));
}

function fillIn(value: unknown, variables: Variables, viewer: Viewer, report: Report): unknown {
  const known = namesOf(variables);
  return rewrite(briefingSchema, value, {
    text: (text, owner) =>
      substitute(text, (name) => {
        const found = lookUp(variables, name);
        if (found === null)
          report('unknown-variable', spanOf(owner), {
            name,
            nearest: nearest(name, known),
            known,
            audience: viewer.name,
          });
        return found;
      }),
  });
}
