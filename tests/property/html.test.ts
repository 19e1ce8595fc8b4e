import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
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
      const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
      const viewers = names.map((name) => seenBy(model, name)).map((seen, i) => ({ seen, name: names[i] ?? null }));
      const shown = viewers.filter(({ seen }) => seen.sections.length > 0);
      fc.pre(shown.length > 0);
      const source = sourceOf(yaml, files);
      const planned = compile(source, { audiences: shown.flatMap(({ name }) => name ?? []) });
      const { decks } = await drawAll(source, planned);
      for (const [i, deck] of decks.entries()) {
        const { seen } = shown[i] ?? { seen: null };
        if (seen === null) throw new Error('more decks than audiences');
        expect(faults(await render(deck, theme, templates, 'screen'), seen, [])).toEqual(NONE);
        expect(faults(await render(deck, theme, templates, 'speaker'), seen, [...seen.notes])).toEqual(NONE);
      }
    }),
    { numRuns },
  );
}, 60_000);

const NONE = { leaked: [], lost: [] };

/** What is drawn must be there; what the deck holds besides may be. */
function faults(html: string, { slides, charts, data, sources }: Seen, notes: readonly string[]) {
  const found = new Set(wordsIn(html));
  const must = new Set([...slides, ...charts, ...notes]);
  const may = new Set([...must, ...data, ...sources]);
  return { leaked: [...found].filter((word) => !may.has(word)), lost: [...must].filter((word) => !found.has(word)) };
}
