/** The scan for leaks raises no false alarm: what the stages make of a briefing is what the second opinion allows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardOf } from '../../src/check/leak.ts';
import { ownWords } from '../../src/check/own.ts';
import { compile } from '../../src/compile.ts';
import { asProse } from '../../src/deck/prose.ts';
import { drawAll } from '../../src/draw/all.ts';
import { articleHtml } from '../../src/export/article.ts';
import type { Format } from '../../src/export/define.ts';
import { html, speaker } from '../../src/export/html.ts';
import { json } from '../../src/export/json.ts';
import { markdown } from '../../src/export/markdown.ts';
import { prompter } from '../../src/export/notes.ts';
import { isProven } from '../../src/export/prove.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { sourceOf } from '../support/briefing.ts';
import { paperFormats } from '../support/paper.ts';
import { pressWithoutPrinter } from '../support/press.ts';
import { briefings } from './support/generate.ts';
import { seenBy } from './support/oracle.ts';
import { runs } from './support/runs.ts';

const numRuns = runs(1 / 4);

test('no file of a random briefing is refused', async () => {
  const templates = await loadTemplates();
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const press = pressWithoutPrinter({ theme, templates });
  let own = null;
  const printed = paperFormats({ ...theme }, templates);
  const makes: Record<string, Format> = {
    html,
    speaker,
    json,
    markdown,
    prompter,
    'article-html': articleHtml,
    ...printed,
  };
  await fc.assert(
    fc.asyncProperty(briefings, fc.constantFrom(...Object.values(makes)), async ({ model, yaml, files }, format) => {
      const source = sourceOf(yaml, files);
      const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
      const shown = names.filter((name) => seenBy(model, name).sections.length > 0);
      fc.pre(shown.length > 0);
      const made = compile(source, { audiences: shown.flatMap((name) => name ?? []) });
      const { origin } = made;
      if (origin === null) throw new Error('the briefing is not valid');
      const guard = guardOf(origin.briefing, origin.assets, {});
      const refused: string[] = [];
      const { decks } = await drawAll(source, made);
      expect(decks.length).toBe(shown.length);
      for (const planned of decks) {
        const deck = format.prose ? asProse(planned) : planned;
        own ??= await ownWords(deck, theme, templates);
        const [{ bytes } = { bytes: new Uint8Array() }] = await format.make(deck, press);
        const file = { name: `${deck.briefing}.${deck.audience}.${format.suffix}`, bytes, deck, format };
        await isProven(file, { guard, own, report: (code, span) => refused.push(`${code} ${span?.start}`) });
      }
      expect(refused).toEqual([]);
    }),
    { numRuns },
  );
}, 180_000);
