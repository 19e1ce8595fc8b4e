/** Decks as they fit their pages, whatever format they are made into: each is measured once a run. */
import type { MeasureDeck } from '../check/alike.ts';
import { fitDeck } from '../check/fit.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Press } from './define.ts';

export type Fit = (deck: Deck, press: Press) => Promise<Deck>;

/** Throws a UserError where no browser is. */
export function fitOnce(measure?: MeasureDeck): Fit {
  const known = new WeakMap<Deck, Promise<Deck>>();
  return (deck, press) => {
    const fitted = known.get(deck) ?? fitDeck(deck, press, measure);
    known.set(deck, fitted);
    return fitted;
  };
}

/** What needs no browser is made without one: as it was planned, and that is said. */
export function unfitted(deck: Deck, report: Report): (thrown: unknown) => Deck {
  return (thrown) => {
    if (!(thrown instanceof UserError)) throw thrown;
    report('unmeasured', null, { reason: thrown.message });
    return deck;
  };
}
