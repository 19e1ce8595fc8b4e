import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { drawAll } from '../../src/draw/all.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings } from './support/generate.ts';
import { type Seen, seenBy, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 3);

test('the bytes of the HTML hold what its audience may see: no handout texts, and notes for the speaker alone', async () => {
  const templates = await loadTemplates();
  // Cutting fonts takes most of the time and has no part in this.
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  await fc.assert(
    fc.asyncProperty(briefings, async ({ model, yaml, files }) => {
      for (const { deck, seen } of await decksOf({ model, yaml, files })) {
        expect(faults(await render(deck, theme, templates, 'screen'), seen, [])).toEqual(NONE);
        expect(faults(await render(deck, theme, templates, 'speaker'), seen, [...seen.notes])).toEqual(NONE);
      }
    }),
    { numRuns },
  );
}, 60_000);

type Briefing = typeof briefings extends fc.Arbitrary<infer B> ? B : never;

/** Of each audience that sees anything. */
async function decksOf({ model, yaml, files }: Briefing): Promise<{ deck: Deck; seen: Seen }[]> {
  const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
  const viewers = names.map((name) => ({ name, seen: seenBy(model, name) }));
  const shown = viewers.filter(({ seen }) => seen.sections.length > 0);
  fc.pre(shown.length > 0);
  const source = sourceOf(yaml, files);
  const { decks } = await drawAll(source, compile(source, { audiences: shown.flatMap(({ name }) => name ?? []) }));
  expect(decks.length).toBe(shown.length);
  return decks.flatMap((deck, i) => shown.slice(i, i + 1).map(({ seen }) => ({ deck, seen })));
}

const NONE = { leaked: [], lost: [] };

/** What is drawn must be there; what the deck holds besides may be. */
function faults(html: string, { slides, charts, data, sources }: Seen, notes: readonly string[]) {
  const found = new Set(wordsIn(html));
  const must = new Set([...slides, ...charts, ...notes]);
  const may = new Set([...must, ...data, ...sources]);
  return { leaked: [...found].filter((word) => !may.has(word)), lost: [...must].filter((word) => !found.has(word)) };
}
