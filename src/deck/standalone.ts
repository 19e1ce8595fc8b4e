/**
 * A tailored briefing that can be written down and read again: nothing in it refers to what its audience does not see,
 * and each link names a page as the deck does.
 */
import type { Tailored } from '../audience/tailor.ts';
import type { Block } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { briefingSchema } from '../briefing/schema.ts';
import type { Meaning, Role } from '../schema/fields.ts';
import { GONE, rewrite, visit } from '../schema/walk.ts';
import { marksIn, parseInline } from '../text/inline.ts';
import { type References, withReferences } from '../text/references.ts';
import { asFilled } from '../text/variables.ts';
import { withUsedColumns } from './chart/used.ts';
import { layOutPages, type Pages } from './pages.ts';

export function standAlone(tailored: Tailored, assets: Assets): Tailored {
  const pages = layOutPages(tailored);
  const cited = sourcesIn(tailored);
  const { sources: all = [], ...others } = tailored;
  const sources = all.filter(({ id }) => cited.has(id));
  const seen = new Set(sources.map(({ id }) => id));
  const linked = new Set<string>();
  const references: References = {
    hasSource: (id) => seen.has(id),
    target: (name) => {
      const id = pages.find(name)?.id ?? null;
      if (id !== null) linked.add(id);
      return id;
    },
  };
  const { label, ...briefing } = withUsedData(sources.length === 0 ? others : { ...tailored, sources });
  // Before it is known what is linked to, nothing can be given its id.
  const once = () => rewrite(briefingSchema, briefing, rulesFor(references, idsOf(pages, linked), assets));
  once();
  const text = label === null ? null : asFilled(withReferences(label, references));
  return { ...(once() as Omit<Tailored, 'label'>), label: text };
}

function rulesFor(references: References, ids: ReadonlyMap<object, () => string | null>, assets: Assets) {
  return {
    node: (node: Record<string, unknown>, { oneOf = [] }: Meaning) =>
      oneOf.includes('chart') ? asBlock(node, assets) : withId(node, ids.get(node)?.() ?? null),
    // What is left of a mark that stood alone: a text is never empty.
    text: (text: string) => asFilled(withReferences(text, references)) || (text === '' ? '' : ' '),
    name: (name: string, role: Role) => {
      if (role === 'source') return references.hasSource(name) ? name : GONE;
      return role === 'target' ? (references.target(name) ?? GONE) : name;
    },
  };
}

function withId(node: Record<string, unknown>, id: string | null): Record<string, unknown> {
  if (id === null || node.id !== undefined) return node;
  const { title, ...rest } = node;
  return { title, id, ...rest };
}

/** Nothing shows the id of a block: it may speak of what a variant has replaced. */
function asBlock({ id: _, ...block }: Record<string, unknown>, assets: Assets): Record<string, unknown> {
  const { chart } = block as unknown as Block;
  if (chart === undefined) return block;
  const { name } = chart.data;
  return { ...block, chart: withUsedColumns(chart, name === undefined ? undefined : assets.data.get(name)?.rows) };
}

/** The ids of pages that are linked to, by the nodes that they come from. */
function idsOf(pages: Pages, linked: ReadonlySet<string>): Map<object, () => string | null> {
  const idIfLinked = (id: string) => () => (linked.has(id) ? id : null);
  return new Map(
    [...pages.sections, ...pages.appendix].flatMap(({ section, node, slides }): [object, () => string | null][] => [
      [node, idIfLinked(section.id)],
      ...slides.map(({ page, node: slide }): [object, () => string | null] => [slide, idIfLinked(page.id)]),
    ]),
  );
}

/** The ids of the sources that something names. */
function sourcesIn({ sources: _, label, ...briefing }: Tailored): Set<string> {
  const found = new Set<string>(label === null ? [] : marksIn(parseInline(label)));
  visit(briefingSchema, briefing, ({ role, value }) => {
    if (role === 'source') found.add(value);
    if (role === 'text') for (const id of marksIn(parseInline(value))) found.add(id);
  });
  return found;
}

function withUsedData({ data, ...briefing }: Tailored): Tailored {
  const named = new Set<string>();
  visit(briefingSchema, briefing, ({ role, value }) => role === 'data' && named.add(value));
  const used = Object.entries(data ?? {}).filter(([name]) => named.has(name));
  return used.length === 0 ? briefing : { ...briefing, data: Object.fromEntries(used) };
}
