/** Decks as they fit their pages, whatever format they are made into: each is measured once a run. */
import { reportCharacters } from '../check/characters.ts';
import { settle } from '../check/settle.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { render } from '../render/render.ts';
import type { Press } from './define.ts';

export type Fit = (deck: Deck, press: Press) => Promise<Deck>;

/** Throws a UserError where no browser is. */
export function fitOnce(): Fit {
  const known = new WeakMap<Deck, Promise<Deck>>();
  return (deck, press) => {
    const fitted = known.get(deck) ?? fit(deck, press);
    known.set(deck, fitted);
    return fitted;
  };
}

async function fit(deck: Deck, { theme, templates, printer, report }: Press): Promise<Deck> {
  await reportCharacters(deck, theme, report);
  const { measure } = await printer();
  return settle(deck, async (pages) => measure(await render(pages, theme, templates, 'print')), report);
}

/** What needs no browser is made without one: as it was planned, and that is said. */
export function unfitted(deck: Deck, report: Report): (thrown: unknown) => Deck {
  return (thrown) => {
    if (!(thrown instanceof UserError)) throw thrown;
    report('unmeasured', null, { reason: thrown.message });
    return deck;
  };
}
