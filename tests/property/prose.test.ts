/** Nothing is lost in what is read as a text: the article and Markdown hold all that their audience sees on slides. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asProse } from '../../src/deck/prose.ts';
import { articleHtml } from '../../src/export/article.ts';
import { markdown } from '../../src/export/markdown.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { pressWithoutPrinter } from '../support/press.ts';
import { decksOf } from './support/decks.ts';
import { briefings } from './support/generate.ts';
import { type Seen, wordsIn } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 4);

test('an article and Markdown hold every word of slides, charts and handouts that their audience may see', async () => {
  // Cutting fonts takes most of the time and has no part in this.
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const press = pressWithoutPrinter({ theme, templates: await loadTemplates() });
  await fc.assert(
    fc.asyncProperty(briefings, async (briefing) => {
      for (const { deck, seen } of await decksOf(briefing)) {
        for (const format of [articleHtml, markdown]) {
          const [{ bytes } = { bytes: new Uint8Array() }] = await format.make(asProse(deck), press);
          expect([format.suffix, faults(new TextDecoder().decode(bytes), seen)]).toEqual([format.suffix, NONE]);
        }
      }
    }),
    { numRuns },
  );
}, 60_000);

const NONE = { leaked: [], lost: [] };

function faults(text: string, { slides, charts, handout, data, sources }: Seen) {
  const found = new Set(wordsIn(text));
  const must = new Set([...slides, ...charts, ...handout]);
  const may = new Set([...must, ...data, ...sources]);
  return { leaked: [...found].filter((word) => !may.has(word)), lost: [...must].filter((word) => !found.has(word)) };
}
