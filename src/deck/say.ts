/** Text to inline trees, with sources numbered by first use and links led to the pages of this deck. */

import type { Tailored } from '../audience/tailor.ts';
import { isLinkable } from '../briefing/ids.ts';
import type { SourceNode } from '../briefing/schema.ts';
import { spanOf } from '../briefing/spans.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Inline, parseInline, plainText } from '../text/inline.ts';
import type { Pages } from './pages.ts';

export interface Speech {
  /** The tree of a text. `owner` is the node it stands in, for messages. */
  say: (text: string, owner: object) => Inline[];
  /** The same for private notes: a source mark becomes the title, as no public list may tell what notes rest on. */
  sayPrivately: (text: string, owner: object) => Inline[];
  /** The number of a source; null where this audience does not see it. */
  cite: (id: string, owner: object) => number | null;
  /** The sources cited so far, in the order of their numbers. */
  cited: () => SourceNode[];
}

/** What stands in the place of a source mark. */
type Mark = (node: Extract<Inline, { type: 'cite' }>, owner: object) => Inline[];

/** The numbering is the one thing that grows while a deck is planned: it follows the order of the calls. */
export function speech(briefing: Tailored, pages: Pages, audience: string | null, report: Report): Speech {
  const known = new Map((briefing.sources ?? []).map((source) => [source.id, source]));
  const cited: SourceNode[] = [];

  function find(id: string, owner: object): SourceNode | null {
    const source = known.get(id);
    if (source === undefined) report('hidden-source', spanOf(owner), { source: id, audience: audience ?? 'everyone' });
    return source ?? null;
  }

  function cite(id: string, owner: object): number | null {
    const source = find(id, owner);
    if (source === null) return null;
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  }

  const numbered: Mark = (node, owner) => {
    const number = cite(node.source, owner);
    return number === null ? [] : [{ ...node, number }];
  };

  const spelledOut: Mark = (node, owner) => {
    const source = find(node.source, owner);
    return source === null ? [] : [{ type: 'text', value: ` (${plainText(parseInline(source.title))})` }];
  };

  function resolve(node: Inline, owner: object, mark: Mark): Inline[] {
    if (node.type === 'cite') return mark(node, owner);
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => resolve(child, owner, mark));
    if (node.type !== 'link') return [{ ...node, children }];
    const href = leadTo(node.href, owner);
    return href === null ? children : [{ ...node, href, children }];
  }

  function leadTo(href: string, owner: object): string | null {
    if (!href.startsWith('#')) {
      if (isLinkable(href)) return href;
      report('bad-link', spanOf(owner), { href });
      return null;
    }
    const page = pages.find(href.slice(1));
    if (page === null)
      report('hidden-target', spanOf(owner), { target: href.slice(1), audience: audience ?? 'everyone' });
    return page === null ? null : `#${page.id}`;
  }

  return {
    say: (text, owner) => parseInline(text).flatMap((node) => resolve(node, owner, numbered)),
    sayPrivately: (text, owner) => parseInline(text).flatMap((node) => resolve(node, owner, spelledOut)),
    cite,
    cited: () => cited,
  };
}

/** The text without source marks and links. */
export function withoutMarks(inline: readonly Inline[]): Inline[] {
  return inline.flatMap((node): Inline[] => {
    if (node.type === 'cite') return [];
    if (node.type === 'link') return withoutMarks(node.children);
    return 'children' in node ? [{ ...node, children: withoutMarks(node.children) }] : [node];
  });
}

/** A blank line begins a new paragraph. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
