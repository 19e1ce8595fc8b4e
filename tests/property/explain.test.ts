/** What is explained to one audience is the briefing that it would be, had it been written for them alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewerOf } from '../../src/audience/lineage.ts';
import { tailor } from '../../src/audience/tailor.ts';
import type { Source } from '../../src/briefing/source.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { explain } from '../../src/deck/explained.ts';
import { explainedYaml } from '../../src/export/explained.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings } from './support/generate.ts';
import { type Seen, seenBy, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

test('it makes the same deck, and holds no word that its audience may not see', () => {
  fc.assert(
    fc.property(briefings, ({ model, yaml, files }) => {
      const source = sourceOf(yaml, files);
      const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
      for (const name of names) {
        const seen = seenBy(model, name);
        if (seen.sections.length === 0) continue;
        const made = compile(source, choices(name));
        const { printed, lineage } = explained(source, made, name);
        const isLeak = (line: string) => wordsIn(line).some((word) => !mayHold(word, seen, lineage));
        expect(printed.split('\n').filter(isLeak)).toEqual([]);
        const again = compile(sourceOf(printed, files), choices(name));
        expect(decksIn(again)).toEqual(decksIn(made));
      }
    }),
    { numRuns: runs(1 / 5) },
  );
}, 60_000);

function explained(source: Source, { origin }: Compiled, name: string | null) {
  if (origin === null || source.tree === null) throw new Error('the briefing has errors');
  const viewer = viewerOf(origin.briefing, name);
  const tailored = tailor(origin.briefing, viewer, {}, () => undefined);
  if (tailored === null) throw new Error('nothing is left');
  const given = { ...origin, viewer, set: {}, tree: source.tree };
  return { printed: explainedYaml(explain(tailored, given), source.texts), lineage: viewer.lineage };
}

/** Where it was written is another place. */
function decksIn({ decks, diagnostics }: Compiled): unknown {
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  return JSON.parse(JSON.stringify(decks, (key, value) => (key === 'span' ? null : value)));
}

function choices(name: string | null) {
  return { audiences: name === null ? [] : [name] };
}

/** Comments name the audiences and groups that the viewer counts as. */
function mayHold(word: string, seen: Seen, others: readonly string[]): boolean {
  const { slides, data, notes, handout, named, sources } = seen;
  return others.includes(word) || [slides, data, notes, handout, named, sources].some((words) => words.has(word));
}
