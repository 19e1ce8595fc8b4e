/** What a briefing asks of its recipients by name: `{{recipient.name}}` needs a column, whatever samples there are. */
import type { Tree } from '../briefing/parse.ts';
import { briefingSchema } from '../briefing/schema.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { visit } from '../schema/walk.ts';
import { variablesIn } from '../text/variables.ts';
import { OWN } from './columns.ts';
import type { Recipients } from './recipients.ts';

export function checkAsked(tree: Tree, { columns }: Recipients, report: Report): void {
  const known = columns.map((column) => `${OWN}.${column}`);
  visit(briefingSchema, tree.value, ({ role, value, path }) => {
    if (role !== 'text') return;
    for (const name of variablesIn(value))
      if (name.startsWith(`${OWN}.`) && !known.includes(name))
        report('unknown-variable', tree.spanAt(path), { name, nearest: nearest(name, known), known, audience: null });
  });
}
