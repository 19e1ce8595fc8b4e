/** Briefings in scripts that our own faces do not have: set in fonts of installed packages, mirrored where they read from the right. */
import { expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { reportCharacters } from '../../src/check/characters.ts';
import { settle } from '../../src/check/settle.ts';
import { compile } from '../../src/compile.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { article } from '../../src/export/article.ts';
import { pdf } from '../../src/export/pdf.ts';
import { summary } from '../../src/export/summary.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { headingsOf } from '../../src/render/print/article.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { deckOf } from '../support/briefing.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

test.each(['arabic', 'hebrew', 'japanese', 'chinese', 'korean'])('%s', async (name) => {
  const path = `tests/golden/scripts/${name}.yaml`;
  const { decks, diagnostics } = compile(await load(path));
  const [deck] = decks;
  if (deck === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(null, path), printer()]);
  const found: Diagnostic[] = [...diagnostics];
  const report = collector(found);
  await reportCharacters(deck, theme, report);
  const measure = async (pages: typeof deck) => press.measure(await render(pages, theme, templates, 'print'));
  const { slides } = await measure(deck);
  await settle(deck, measure, report);
  // The words of each page are looked for in the file, as they were written.
  const [product] = await pdf.make(deck, {
    theme,
    templates,
    printer: async () => press,
    release: () => undefined,
    scale: 1,
    date: null,
    generator: 'test',
    report,
  });
  expect(product?.pages).toBe(deck.slides.length);
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(
    new Set(slides.flatMap(({ texts }) => texts.filter(({ label }) => label === 'h2.headline').map(edge))),
  ).toEqual(new Set([deck.dir]));
});

test.each([
  ['arabic', 'are'],
  ['japanese', 'are not'],
])('%s prose is set in fonts of packages alone; its places %s in contents, and known then', async (name, listed) => {
  const path = `tests/golden/scripts/${name}.yaml`;
  const [deck] = compile(await load(path)).decks;
  if (deck === undefined) throw new Error('it has no deck');
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(null, path), printer()]);
  const [product] = await article.make(deck, {
    theme,
    templates,
    printer: async () => press,
    release: () => undefined,
    scale: 1,
    date: null,
    generator: 'test',
    report: collector([]),
  });
  const { fonts, places } = await readPdf(product?.bytes ?? new Uint8Array());
  expect(fonts.map(({ name: font }) => font).filter((font) => !/^([A-Z]{6}\+(Source|Noto)|Type3$)/.test(font))).toEqual(
    [],
  );
  const parts = headingsOf(deck).map(({ id }) => id);
  expect(parts.filter((id) => places.has(id))).toEqual(listed === 'are' ? parts : []);
});

test('characters that stand in the margins of pages alone are drawn in fonts of ours', async () => {
  const text = '선정한다';
  const mark = '鬱陶 삵쾡 ÖŁ';
  const deck = deckOf(
    `briefing: 1\ntitle: 도서관\nlang: ko\nclassification: ${mark}\nsections: [{title: ${text}, blocks: [{text: ${text}}]}]`,
  );
  const [templates, theme, press] = await Promise.all([loadTemplates(), loadTheme(null, '.'), printer()]);
  const found: Diagnostic[] = [];
  const [product] = await summary.make(deck, {
    theme,
    templates,
    printer: async () => press,
    release: () => undefined,
    scale: 1,
    date: null,
    generator: 'test',
    report: collector(found),
  });
  expect(found).toEqual([]);
  const { fonts, pages } = await readPdf(product?.bytes ?? new Uint8Array());
  expect(fonts.filter(({ name }) => !/^[A-Z]{6}\+(Source|Noto)/.test(name))).toEqual([]);
  expect(pages[0]?.aside.replaceAll(' ', '')).toContain(mark.replaceAll(' ', ''));
});

/** At which margin of 72 px a headline begins. */
function edge({ lines }: { lines: { left: number; right: number }[] }): string {
  if (lines.every(({ right }) => Math.abs(right - 1208) < 8)) return 'rtl';
  // What goes on from a piece of the same line begins where that ends.
  const starts = lines.filter(({ left }, i) => i === 0 || Math.abs(left - (lines[i - 1]?.right ?? 0)) > 1);
  return starts.every(({ left }) => Math.abs(left - 72) < 8) ? 'ltr' : 'neither';
}
