/** A printed file made ready to be handed over: finished, held against what was planned, and weighed. */
import type { Deck } from '../deck/types.ts';
import type { PdfInfo } from '../pdf/finish.ts';
import type { PdfExpected } from '../pdf/verify.ts';
import type { Press, Product } from './define.ts';
import { refuseWrongPdf } from './refuse.ts';

export interface Plan {
  /** What the file says of itself. */
  about: PdfInfo;
  /** What it must hold to be what was planned. */
  expected: PdfExpected;
  /** Where in the briefing a page comes from. */
  place?: Parameters<typeof refuseWrongPdf>[3];
}

/** To be called before the browser prints: what reads PDFs is itself read in while the browser is at work. */
export function sealer(deck: Deck, press: Press) {
  const reading = Promise.all([
    import('../pdf/document.ts'),
    import('../pdf/finish.ts'),
    import('../pdf/read.ts'),
    import('../pdf/soft-masks.ts'),
    import('../pdf/texts.ts'),
    import('../pdf/ua.ts'),
    import('../pdf/verify.ts'),
    import('../pdf/weigh.ts'),
  ]);
  reading.catch(() => {});
  return async (printed: Uint8Array, { about, expected, place }: Plan): Promise<Product[]> => {
    const [
      { parsePdf },
      { finishPdf },
      { factsOf },
      { softMasksIn },
      { textsIn },
      { barriersIn },
      { verifyPdf },
      { picturesIn },
    ] = await reading;
    const finished = await finishPdf(printed, { ...about, isAccessible: true });
    const file = await parsePdf(finished);
    const facts = factsOf(file);
    if (refuseWrongPdf(verifyPdf(facts, expected), deck, press, place)) return [];
    const barriers = barriersIn(file, facts);
    // What does not hold is not claimed.
    const bytes = barriers.length === 0 ? finished : await finishPdf(printed, about);
    if (barriers.length > 0) press.report('barriers', null, { barriers, audience: deck.audience });
    const masked = softMasksIn(file);
    if (masked.length > 0)
      press.report('soft-mask', place?.(masked[0] ?? 0)?.span ?? null, { pages: masked, audience: deck.audience });
    const pages = picturesIn(file).slice(0, 3);
    if (bytes.byteLength > HEAVY)
      press.report('heavy-file', null, { bytes: bytes.byteLength, pictures: pages, audience: deck.audience });
    const read = bytes === finished ? { texts: () => textsIn(file, facts) } : {};
    return [{ bytes, pages: facts.pages.length, ...read }];
  };
}

/** What many mail servers turn away with another file beside it. */
const HEAVY = 8_000_000;
