/** A deck as it fits its pages in the look of a theme: its characters looked up, its pages measured and repaired. */
import type { Printer } from '../browser/printer.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Templates } from '../render/templates.ts';
import type { Theme } from '../theme/theme.ts';
import { type MeasureDeck, measureAlone } from './alike.ts';
import { reportCharacters } from './characters.ts';
import { settle } from './settle.ts';

export interface Look {
  theme: Theme;
  templates: Templates;
  printer: () => Promise<Pick<Printer, 'measure' | 'measureIn'>>;
  report: Report;
}

/** Throws a UserError where there is no browser to measure with. */
export async function fitDeck(deck: Deck, look: Look, measure: MeasureDeck = measureAlone): Promise<Deck> {
  const { theme, templates, report } = look;
  await reportCharacters(deck, theme, report);
  const printer = await look.printer();
  return settle(deck, (pages) => measure(pages, { theme, templates, printer }), report);
}
