/** Briefings in scripts that our own faces do not have: set in fonts of installed packages, mirrored where they read from the right. */
import { expect, test } from 'vitest';
import { load } from '../../src/briefing/load.ts';
import { reportCharacters } from '../../src/check/characters.ts';
import { settle } from '../../src/check/settle.ts';
import { compile } from '../../src/compile.ts';
import { collector, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { pdf } from '../../src/export/pdf.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
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

/** At which margin of 72 px a headline begins. */
function edge({ lines }: { lines: { left: number; right: number }[] }): string {
  if (lines.every(({ right }) => Math.abs(right - 1208) < 8)) return 'rtl';
  return lines.every(({ left }) => Math.abs(left - 72) < 8) ? 'ltr' : 'neither';
}
