/**
 * Pages that stay open: each with a document without slides, its style sheet and fonts read, that the slides of many
 * decks are put into, one deck after the other.
 */
import type { Facts } from './facts.ts';
import { type Pool, pool } from './pool.ts';
import type { Sheet } from './sheet.ts';

/** A document that slides are put into. */
export interface Frame {
  /** The same for the same document. */
  key: string;
  html: () => Promise<string>;
}

/** Measures slides in a frame. */
type MeasureIn = (frame: Frame, slides: string) => Promise<Facts>;

/** Decks of a run differ in audience, language or script; those of so many kinds find their document open. */
const KEPT = 4;

/** More pages of one kind only wait for each other. */
const AT_A_TIME = 2;

/** A page is used for so many decks: what it may keep of each does not add up. */
const DECKS = 250;

interface Opened {
  put: (slides: string) => Promise<Facts>;
  discard: () => void;
}

export function frames(open: () => Promise<Sheet>): MeasureIn {
  const pools = new Map<string, Pool<Opened>>();
  return (frame, slides) => {
    const pages = pools.get(frame.key) ?? pool(() => opened(frame, open), AT_A_TIME, DECKS);
    // Last in is last out.
    pools.delete(frame.key);
    pools.set(frame.key, pages);
    const [oldest] = pools;
    if (pools.size > KEPT && oldest !== undefined) {
      oldest[1].empty();
      pools.delete(oldest[0]);
    }
    return pages.use(({ put }) => put(slides));
  };
}

async function opened({ html }: Frame, open: () => Promise<Sheet>): Promise<Opened> {
  const document = await html();
  const sheet = await open();
  try {
    return { put: await sheet.frame(document), discard: sheet.discard };
  } catch (thrown) {
    sheet.discard();
    throw thrown;
  }
}
