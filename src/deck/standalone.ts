/**
 * A tailored briefing that can be written down and read again: nothing in it refers to what its audience does not see,
 * and each link names a page as the deck does.
 */
import type { Tailored } from '../audience/tailor.ts';
import type { Block } from '../blocks/index.ts';
import type { Assets } from '../briefing/assets.ts';
import { briefingSchema, type Section, type SourceNode } from '../briefing/schema.ts';
import type { Meaning, Role, Text } from '../schema/fields.ts';
import { GONE, type Path, rewrite, visit } from '../schema/walk.ts';
import { marksIn, parseInline } from '../text/inline.ts';
import { type References, withoutReferences, withReferences } from '../text/references.ts';
import { asFilled } from '../text/variables.ts';
import { withUsedColumns } from './chart/used.ts';
import { layOutPages, type Pages } from './pages.ts';

export function standAlone(whole: Tailored, audience: string | null, assets: Assets): Tailored {
  const tailored = withBareTitles(whole);
  const pages = layOutPages(tailored);
  const { sources: _, ...others } = tailored;
  const sources = usedSources(tailored);
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
  const once = () => rewrite(briefingSchema, briefing, rulesFor(references, idsOf(pages, linked), audience, assets));
  once();
  const text = label === null ? null : asFilled(withReferences(label, references));
  return { ...(once() as Omit<Tailored, 'label'>), label: text };
}

/** Beside its only slide, the title of a section has no room for marks and links. */
function withBareTitles(tailored: Tailored): Tailored {
  const bare = (section: Section) => ({ ...section, title: (withoutReferences(section.title) || ' ') as Text });
  const all = (sections: readonly Section[]) => sections.map((one) => (one.slides?.length === 1 ? bare(one) : one));
  const { sections, appendix } = tailored;
  return { ...tailored, sections: all(sections), ...(appendix === undefined ? {} : { appendix: all(appendix) }) };
}

function rulesFor(
  references: References,
  ids: ReadonlyMap<object, () => string | null>,
  audience: string | null,
  assets: Assets,
) {
  return {
    node: (node: Record<string, unknown>, { oneOf = [] }: Meaning) =>
      oneOf.includes('chart')
        ? withTwoSides(asBlock(node, assets), audience)
        : withoutLoneColumns(withId(node, ids.get(node)?.() ?? null)),
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

/** A comparison of which one side is left is none that an author may write: the other is there, and nobody sees it. */
function withTwoSides(node: Record<string, unknown>, audience: string | null): Record<string, unknown> {
  const { compare } = node as unknown as Block;
  if (compare === undefined || compare.columns.length > 1 || audience === null) return node;
  return { ...node, compare: { ...compare, columns: [...compare.columns, { title: 'Hidden', except: [audience] }] } };
}

/** One column is no columns: its blocks stand by themselves. */
function withoutLoneColumns(node: Record<string, unknown>): Record<string, unknown> {
  const { blocks } = node as { blocks?: readonly Block[] };
  if (blocks === undefined) return node;
  return {
    ...node,
    blocks: blocks.flatMap((block): Block[] => (block.columns?.length === 1 ? block.columns.flat() : [block])),
  };
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

/** The sources that something names. Of those that private notes alone name, a deck has the title and no more. */
function usedSources({ sources = [], label, ...briefing }: Tailored): SourceNode[] {
  const shown = new Set<string>(label === null ? [] : marksIn(parseInline(label)));
  const spoken = new Set<string>();
  visit(briefingSchema, briefing, ({ role, value, path }) => {
    const found = isPrivate(path) ? spoken : shown;
    if (role === 'source') found.add(value);
    if (role === 'text') for (const id of marksIn(parseInline(value))) found.add(id);
  });
  return sources.flatMap((source) => {
    if (shown.has(source.id)) return [source];
    const { author: _, publisher: __, date: ___, url: ____, ...named } = source;
    return spoken.has(source.id) ? [named] : [];
  });
}

/** The notes of a chart stand below it, for all to read. */
function isPrivate(path: Path): boolean {
  return path.some((step, i) => step === 'notes' && path[i - 1] !== 'chart');
}

function withUsedData({ data, ...briefing }: Tailored): Tailored {
  const named = new Set<string>();
  visit(briefingSchema, briefing, ({ role, value }) => role === 'data' && named.add(value));
  const used = Object.entries(data ?? {}).filter(([name]) => named.has(name));
  return used.length === 0 ? briefing : { ...briefing, data: Object.fromEntries(used) };
}
