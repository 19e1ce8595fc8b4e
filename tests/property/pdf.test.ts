/** The promise of the JSON and HTML properties, kept by real PDFs: read by another program than ours. */
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { fitDeck } from '../../src/check/fit.ts';
import { type Guard, guardOf } from '../../src/check/leak.ts';
import { type Own, ownWords } from '../../src/check/own.ts';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { pdf } from '../../src/export/pdf.ts';
import { isProven } from '../../src/export/prove.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { usePrinter } from '../browser/support/printer.ts';
import { sourceOf } from '../support/briefing.ts';
import { briefings } from './support/generate.ts';
import { seenBy, wordsIn } from './support/oracle.ts';

const printer = usePrinter();

test('text, bookmarks and metadata of a PDF hold what its audience may see, and no other', async () => {
  const templates = await loadTemplates();
  const theme = await loadTheme('boardroom', '.');
  let own: Own | null = null;
  await fc.assert(
    fc.asyncProperty(briefings, async ({ model, yaml, files }) => {
      const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
      const shown = names
        .map((name) => ({ name, seen: seenBy(model, name) }))
        .filter(({ seen }) => seen.sections.length > 0);
      fc.pre(shown.length > 0);
      const { decks, origin } = compile(sourceOf(yaml, files), { audiences: shown.flatMap(({ name }) => name ?? []) });
      if (origin === null) throw new Error('the briefing is not valid');
      const guard = guardOf(origin.briefing, origin.assets, {});
      for (const [i, { seen }] of shown.entries()) {
        const found = new Set(wordsIn(await print(decks[i] as Deck, guard)));
        const may = new Set([...seen.slides, ...seen.data, ...seen.sources]);
        expect([...found].filter((word) => !may.has(word))).toEqual([]);
        expect([...seen.slides].filter((word) => !found.has(word))).toEqual([]);
      }
    }),
    { numRuns: Number(process.env.PDF_RUNS ?? 4), endOnFailure: true },
  );

  /** All that a reader can find in the file. */
  async function print(planned: Deck, guard: Guard): Promise<string> {
    const faults: Diagnostic[] = [];
    const press = {
      theme,
      templates,
      printer: async () => printer(),
      release: () => undefined,
      scale: 1,
      date: null,
      generator: 'test',
      report: collector(faults),
    };
    const deck = await fitDeck(planned, press);
    const [product] = await pdf.make(deck, press);
    const bytes = product?.bytes ?? new Uint8Array();
    // Both ways in which it can be read must raise no false alarm.
    own ??= await ownWords(deck, theme, templates);
    for (const texts of [product?.texts, undefined])
      await isProven({ name: 'b.pdf', bytes, texts, deck, format: pdf }, { guard, own, report: press.report });
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    return readAll(bytes);
  }
}, 120_000);

async function readAll(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    ),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const links = await Promise.all(pages.map((page) => page.getAnnotations()));
  const about = [
    await document.getOutline(),
    await document.getMetadata(),
    await document.getPageLabels(),
    trees,
    links,
  ];
  await document.destroy();
  return [...texts, JSON.stringify(about)].join(' ');
}
