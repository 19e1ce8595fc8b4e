/** Decks as they fit their pages, whatever format they are made into: each is measured once a run. */
import { reportCharacters } from '../check/characters.ts';
import { settle } from '../check/settle.ts';
import type { Deck } from '../deck/types.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { render } from '../render/render.ts';
import type { Press } from './define.ts';

export type Fit = (deck: Deck, press: Press) => Promise<Deck>;

/** Where no browser is, the deck is as it was planned, and that is said. */
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
  const opened = await printer().catch(lackOf);
  if (opened instanceof UserError) {
    report('unmeasured', null, { reason: opened.message });
    return deck;
  }
  return settle(deck, async (pages) => opened.measure(await render(pages, theme, templates, 'print')), report);
}

function lackOf(thrown: unknown): UserError {
  if (thrown instanceof UserError) return thrown;
  throw thrown;
}
