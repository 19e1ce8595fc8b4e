/** The theme of a deck: the one that is named, with the brand over it, as its language is set in it. */
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { setFor } from './borrowed.ts';
import { loadTheme } from './load.ts';
import type { Theme } from './theme.ts';

/** `briefing` is the path of the briefing; `instead` a theme that stands over what the deck says. */
export async function themeFor(deck: Deck, briefing: string, report: Report, instead?: string): Promise<Theme> {
  const theme = await (instead === undefined ? loadTheme(deck.theme, briefing, true) : loadTheme(instead, briefing));
  if (deck.brand === null) return setFor(theme, deck.lang);
  // Colours are seldom moved: their arithmetic is read in only then.
  const { branded } = await import('./brand.ts');
  return setFor(branded(theme, deck.brand, report), deck.lang);
}
