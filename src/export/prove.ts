/** A file is handed over only when it was read back, and holds nothing that its audience is not to see. */
import { derivedIn } from '../check/figures.ts';
import type { Guard } from '../check/leak.ts';
import type { Own } from '../check/own.ts';
import { wordsOf } from '../check/shingles.ts';
import type { Deck } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { Unsearchable } from '../pdf/unsearchable.ts';
import type { Format } from './define.ts';

interface File {
  /** Without its folder. */
  name: string;
  /** The words that belong into its name, besides its audience. Default: what the briefing is called. */
  called?: string;
  bytes: Uint8Array;
  /** What the bytes say, where they have been taken apart already. */
  texts?: (() => string[]) | undefined;
  deck: Deck;
  format: Format;
}

/** Whether the file may be handed over; if not, why is reported. */
export async function isProven(
  { name, called, bytes, texts: read, deck, format }: File,
  { guard, own, report }: { guard: Guard; own: Own; report: Report },
): Promise<boolean> {
  const texts = await (read === undefined ? format.read(bytes) : asyncly(read)).catch((thrown: unknown) => thrown);
  const problem = Array.isArray(texts) ? (lacksTitle(texts, deck, own) ?? lacksMark(texts, deck)) : whyUnread(texts);
  if (problem !== null) report('unproven', null, { artifact: name, problem });
  if (problem !== null || !Array.isArray(texts)) return false;

  const derived = derivedIn(deck);
  const leakIn = guard.searchFor({
    audience: deck.audience,
    shows: format.shows,
    name: called ?? deck.briefing,
    derived,
    own,
  });
  const inName = leakIn([name]);
  const leak = inName ?? leakIn(texts);
  if (leak === null) return true;
  // A name that leaks is not repeated.
  const artifact = inName === null ? name : `*.${format.suffix}`;
  report('leak', leak.span, { artifact, audience: deck.audience, isNamed: leak.span !== null });
  return false;
}

async function asyncly<T>(make: () => T): Promise<T> {
  return make();
}

/** Other errors may quote the file. */
function whyUnread(thrown: unknown): string {
  return thrown instanceof Unsearchable ? `it holds ${thrown.message}` : 'it cannot be read back';
}

/** A reader that finds not even the title has read nothing. */
function lacksTitle(texts: readonly string[], { title }: Deck, own: Own): string | null {
  const wanted = wordsOf(title).join(' ');
  return texts.some((text) => wordsOf(own.without(text)).join(' ').includes(wanted))
    ? null
    : 'what was read back lacks its title';
}

/** Whatever the format is: no file of a deck with a watermark is without it. */
function lacksMark(texts: readonly string[], { mark }: Deck): string | null {
  const wanted = wordsOf(mark ?? '').join(' ');
  return texts.some((text) => wordsOf(text).join(' ').includes(wanted))
    ? null
    : 'what was read back lacks the watermark';
}
