/** Everything that can be wrong with briefings: compiled for every audience, and measured as pages. */
import { load } from '../briefing/load.ts';
import { rulesOf } from '../briefing/rules.ts';
import { textsOf } from '../briefing/source.ts';
import type { Printer } from '../browser/printer.ts';
import { type Choices, compile } from '../compile.ts';
import type { Deck } from '../deck/types.ts';
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Texts } from '../diagnostics/position.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { drawAll } from '../draw/all.ts';
import type { Paint } from '../draw/means.ts';
import { loadTemplates, templatesFor } from '../render/templates.ts';
import { themeFor } from '../theme/dress.ts';
import { fitDeck } from './fit.ts';

export interface Checked {
  diagnostics: Diagnostic[];
  texts: Texts;
  /** Whether pages were measured; if not, what the machine lacks. */
  measured: true | UserError;
}

export async function check(
  files: readonly string[],
  options: Choices & { openPrinter: () => Promise<Printer> },
): Promise<Checked> {
  const sources = await Promise.all(files.map(load));
  const texts = new Map(sources.flatMap(textsOf));
  const paint: Paint = async (job) => {
    const printer = await options.openPrinter();
    return printer.paint(job).finally(printer.close);
  };
  const compiled = await Promise.all(
    sources.map(async (source) => drawAll(source, compile(source, options), { theme: null, paint })),
  );
  const diagnostics = compiled.flatMap((one) => one.diagnostics);
  const decks = compiled.flatMap(({ source, decks }) => {
    const report = collector(diagnostics, rulesOf(source));
    return decks.map((deck) => ({ deck, path: source.path, report }));
  });
  const measured = decks.length === 0 || (await measure(decks, options.openPrinter));
  return { diagnostics, texts, measured };
}

async function measure(
  decks: { deck: Deck; path: string; report: Report }[],
  openPrinter: () => Promise<Printer>,
): Promise<true | UserError> {
  const printer = await openPrinter().catch(lacks);
  if (printer instanceof UserError) return printer;
  try {
    const templates = await loadTemplates();
    for (const { deck, path, report } of decks) {
      const theme = await themeFor(deck, path, report);
      const own = await templatesFor(theme, templates);
      await fitDeck(deck, { theme, templates: own, printer: async () => printer, report });
    }
    return true;
  } finally {
    await printer.close();
  }
}

function lacks(thrown: unknown): UserError {
  if (thrown instanceof UserError) return thrown;
  throw thrown;
}
