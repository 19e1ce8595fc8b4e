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
import { lookUp, namesOf, substitute } from '../text/variables.ts';
import type { Variables, Viewer } from './lineage.ts';
import { checkMark } from './mark.ts';
import { inOrder } from './order.ts';
import { withSeriesByName } from './series.ts';
import { variablesFor } from './variables.ts';

/** A briefing with nothing left in it that depends on the audience, and what the audience is called. */
export type Tailored = Omit<Briefing, 'audiences' | 'groups' | 'variants' | 'vars'> & { label: string | null };

type Fields = Record<string, unknown>;

/** `set` holds values from the command line; they win over all others. */
export function tailor(briefing: Briefing, viewer: Viewer, set: Variables, report: Report): Tailored | null {
  const variables = variablesFor(briefing, viewer, set);
  const seen = viewOf(briefing, viewer);
  if (seen === null) {
    report('empty-deck', spanOf(briefing), { audience: viewer.name });
    return null;
  }
  const text = filler(variables, viewer, report);
  const { label } = viewer.settings;
  const filled = rewrite(briefingSchema, seen, { text }) as Omit<Tailored, 'label'>;
  checkMark(
    seen.mark,
    filled.mark,
    variables,
    spanOf(viewer.settings.mark === undefined ? briefing : viewer.settings),
    report,
  );
  return { ...filled, label: label === undefined ? null : text(label, viewer.settings) };
}

/** What is left of the briefing for a viewer, before variables; null for nothing. Each node that is met is told. */
export function viewOf(briefing: Briefing, viewer: Viewer, onNode?: (node: object, isSeen: boolean) => void) {
  const { audiences: _, groups: __, vars: ___, ...rest } = briefing;
  const seen = rewrite(briefingSchema, withSettings(rest, viewer), {
    node: (node, meaning) => {
      const left = seenBy(node, viewer, meaning.oneOf ?? []);
      onNode?.(node, left !== null);
      return left;
    },
  });
  return seen === GONE ? null : (seen as Omit<Tailored, 'label'>);
}

/** A node as the viewer sees it, without a word of whom it is for; null where the viewer does not see it. */
function seenBy(node: Fields, viewer: Viewer, oneOf: readonly string[]): Fields | null {
  if (!isFor(node as Choice, viewer)) return null;
  const { for: _, except: __, variants, ...fields } = node;
  const chosen = variants as Record<string, object> | undefined;
  // A variant has no node of its own in the file that later stages ask about: it keeps the span of the node.
  const left = viewer.lineage.reduce<Fields>(
    (seen, name) => (chosen && Object.hasOwn(chosen, name) ? replace(seen, stringKeys(chosen[name]), oneOf) : seen),
    fields,
  );
  // Its series still have the names and labels that its author knows.
  return withSeriesByName(left);
}

/** The fields with others in their place. Of those that exclude each other, the new one drives out the old. */
function replace(fields: Fields, others: Fields, oneOf: readonly string[]): Fields {
  const rivals = oneOf.some((key) => key in others) ? oneOf : [];
  return { ...without(fields, rivals), ...others };
}

function without(fields: Fields, keys: readonly string[]): Fields {
  const rest = { ...fields };
  for (const key of keys) delete rest[key];
  return rest;
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

function stringKeys(fields: object | undefined): Fields {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
}

/** What an audience sets for itself stands over what the briefing says. */
function withSettings<B extends Pick<Briefing, 'sections'>>(briefing: B, { settings }: Viewer): B {
  const { classification, mark, theme, brand, lang, overflow, paper, handout_layout, order = [] } = settings;
  const sections = inOrder(briefing.sections, order);
  return Object.assign(
    { ...briefing, sections },
    stringKeys({ classification, mark, theme, brand, lang, overflow, paper, handout_layout }),
  );
}

/** Puts values in the place of variables; `owner` is the node that the text stands in. */
function filler(variables: Variables, { name: audience }: Viewer, report: Report) {
  const known = namesOf(variables);
  return (text: string, owner: object) =>
    substitute(text, (name) => {
      const found = lookUp(variables, name);
      if (found === null)
        report('unknown-variable', spanOf(owner), { name, nearest: nearest(name, known), known, audience });
      return found;
    });
}
