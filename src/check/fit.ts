/** A deck as it fits its pages in the look of a theme: its characters looked up, its pages measured and repaired. */
import type { Printer } from '../browser/printer.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { render } from '../render/render.ts';
import type { Templates } from '../render/templates.ts';
import type { Theme } from '../theme/theme.ts';
import { reportCharacters } from './characters.ts';
import { settle } from './settle.ts';

export interface Look {
  theme: Theme;
  templates: Templates;
  printer: () => Promise<Pick<Printer, 'measure'>>;
  report: Report;
}

/** Throws a UserError where there is no browser to measure with. */
export async function fitDeck(deck: Deck, { theme, templates, printer, report }: Look): Promise<Deck> {
  await reportCharacters(deck, theme, report);
  const { measure } = await printer();
  return settle(deck, async (pages) => measure(await render(pages, theme, templates, 'print')), report);
}
