/** What a user chooses for the files of one run, laid over what the briefing says. Throws a UsageError. */
import type { HandoutLayout, Paper } from '../briefing/print.ts';
import { withOwnSources } from '../deck/cited.ts';
import { parseSelection, pickSlides } from '../deck/pick.ts';
import type { Deck } from '../deck/types.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { type FormatName, formats } from './index.ts';

export interface PrintChoices {
  /** The paper of printed documents. */
  paper?: Paper;
  /** How slides stand on handouts. */
  handoutLayout?: HandoutLayout;
  /** Some slides alone, by the numbers that they show, as `3-7,A-1`; for formats that show slides one by one. */
  slides?: string;
  /** How large pictures of slides are; 1 is 1280 × 720. */
  scale?: number;
}

/** The deck as it goes into files of a format. */
export function chosen(deck: Deck, format: FormatName, { paper, handoutLayout, slides }: PrintChoices): Deck {
  const print = { paper: paper ?? deck.print.paper, handout: handoutLayout ?? deck.print.handout };
  return slides === undefined ? { ...deck, print } : { ...picked(deck, format, slides), print };
}

function picked(deck: Deck, name: FormatName, text: string): Deck {
  const able = Object.entries<{ picks?: true }>(formats).flatMap(([other, { picks }]) => (picks ? [other] : []));
  if (!able.includes(name))
    throw new UsageError(
      `--slides is of no use for “${name}”, which is made as a whole`,
      `it is for ${able.join(', ')}`,
    );
  const selection = parseSelection(text);
  if (selection === null)
    throw new UsageError(
      `--slides ${text}: not numbers of slides`,
      'as in --slides 3-7, --slides 2,5- or --slides A-1',
    );
  const found = pickSlides(deck, selection);
  // A picture of a page is the same whichever others are asked for.
  if (found !== null) return formats[name].suffix.startsWith('NN') ? found : withOwnSources(found);
  const whose = deck.audience === null ? 'the deck' : `the deck for “${deck.audience}”`;
  throw new UsageError(`--slides ${text}: ${whose} has none of these`, `its slides are 1 to ${deck.total}`);
}
