/**
 * Pages that stay open: each with a document without slides, its style sheet and fonts read, that the slides of many
 * decks are put into one after the other. One after the other, since nothing of a deck may be left for the next.
 */
import { type Pool, pool } from './pool.ts';
import type { Sheet } from './sheet.ts';

/** A document that slides are put into. */
export interface Frame {
  /** The same for the same document. */
  key: string;
  html: () => Promise<string>;
}

export type InFrame = <T>(frame: Frame, work: (sheet: Sheet) => Promise<T>) => Promise<T>;

/** Decks of a run differ in audience, language or script; those of so many kinds find their document open. */
const KEPT = 4;

/** More pages of one kind only wait for each other. */
const AT_A_TIME = 2;

/** A page is used for so many decks: what it may keep of each does not add up. */
const DECKS = 250;

export function frames(open: () => Promise<Sheet>): InFrame {
  const pools = new Map<string, Pool<Sheet>>();
  return (frame, work) => {
    const sheets = pools.get(frame.key) ?? pool(() => opened(frame, open), AT_A_TIME, DECKS);
    // Last in is last out.
    pools.delete(frame.key);
    pools.set(frame.key, sheets);
    const [oldest] = pools;
    if (pools.size > KEPT && oldest !== undefined) {
      oldest[1].empty();
      pools.delete(oldest[0]);
    }
    return sheets.use(work);
  };
}

async function opened({ html }: Frame, open: () => Promise<Sheet>): Promise<Sheet> {
  const document = await html();
  const sheet = await open();
  try {
    await sheet.frame(document);
    return sheet;
  } catch (thrown) {
    sheet.discard();
    throw thrown;
  }
}
