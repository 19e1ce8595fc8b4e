/** The promise of the JSON and HTML properties, kept by real PDFs: read by another program than ours. */
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { pdf } from '../../src/export/pdf.ts';
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
  await fc.assert(
    fc.asyncProperty(briefings, async ({ model, yaml, files }) => {
      const names = model.audiences === undefined ? [null] : Object.keys(model.audiences as object);
      const shown = names
        .map((name) => ({ name, seen: seenBy(model, name) }))
        .filter(({ seen }) => seen.sections.length > 0);
      fc.pre(shown.length > 0);
      const { decks } = compile(sourceOf(yaml, files), { audiences: shown.flatMap(({ name }) => name ?? []) });
      for (const [i, { seen }] of shown.entries()) {
        const found = new Set(wordsIn(await print(decks[i] as Deck)));
        const may = new Set([...seen.slides, ...seen.data, ...seen.sources]);
        expect([...found].filter((word) => !may.has(word))).toEqual([]);
        expect([...seen.slides].filter((word) => !found.has(word))).toEqual([]);
      }
    }),
    { numRuns: Number(process.env.PDF_RUNS ?? 4), endOnFailure: true },
  );

  /** All that a reader can find in the file. */
  async function print(deck: Deck): Promise<string> {
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
    const [product] = await pdf.make(deck, press);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    return readAll(product?.bytes ?? new Uint8Array());
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
