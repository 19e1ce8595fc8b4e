/** Sources that nothing cites, for any audience: a mark in a text, a `source`, or one of `sources`. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { visit } from '../schema/walk.ts';
import { marksIn, parseInline } from '../text/inline.ts';
import type { Tree } from './parse.ts';
import { type Briefing, briefingSchema } from './schema.ts';

export function reportUnused({ sources = [] }: Briefing, tree: Tree, report: Report): void {
  const cited = new Set<string>();
  visit(briefingSchema, tree.value, ({ role, value }) => {
    if (role === 'source') cited.add(value);
    else if (role === 'text') for (const id of marksIn(parseInline(value))) cited.add(id);
  });
  for (const [i, { id }] of sources.entries())
    if (!cited.has(id)) report('unused-source', tree.spanAt(['sources', i, 'id']), { source: id });
}
