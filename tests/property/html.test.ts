import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { decksOf } from './support/decks.ts';
import { briefings } from './support/generate.ts';
import { type Seen, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 3);

test('the bytes of the HTML hold what its audience may see: no handout texts, and notes for the speaker alone', async () => {
  const templates = await loadTemplates();
  // Cutting fonts takes most of the time and has no part in this.
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  await fc.assert(
    fc.asyncProperty(briefings, async (briefing) => {
      for (const { deck, seen } of await decksOf(briefing)) {
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
  // A label of a chart that has no blank goes on in another line wherever it must.
  const found = new Set(wordsIn(`${html} ${html.replace(/<\/text>\s*<text[^>]*>/g, '')}`));
  const must = new Set([...slides, ...charts, ...notes]);
  const may = new Set([...must, ...data, ...sources]);
  return { leaked: [...found].filter((word) => !may.has(word)), lost: [...must].filter((word) => !found.has(word)) };
}
