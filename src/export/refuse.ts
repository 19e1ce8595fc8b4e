/** A PDF that is not what was planned is not handed over; the author is told of the first fault, and of how many. */
import type { Deck } from '../deck/types.ts';
import type { PdfFault } from '../pdf/verify.ts';
import type { Press } from './define.ts';

/** Reports a file that is not as planned; true where there was something to report. `isFull`: the slide has no room. */
export function refuseWrongPdf(
  faults: readonly PdfFault[],
  deck: Deck,
  { report }: Press,
  place: (page: number) => { span: Deck['slides'][number]['span']; isFull: boolean } | null = () => null,
): boolean {
  const [first] = faults;
  if (first === undefined) return false;
  // One fault brings others with it; the first is the nearest to the cause.
  const at = first.page === null ? null : place(first.page);
  report('wrong-pdf', at?.span ?? null, {
    fault: causeOf(first, at?.isFull ?? false),
    message: first.message,
    others: faults.length - 1,
    audience: deck.audience,
  });
  return true;
}

/** Words are missing because there was no room for them, or because no font has their letters; else it is our fault. */
function causeOf({ code, message }: PdfFault, isFull: boolean): PdfFault['code'] | 'no-room' {
  if (code !== 'missing-words') return code;
  if (isFull) return 'no-room';
  return RARE_LETTER.test(message) ? 'missing-glyphs' : code;
}

/** Of a script that the shipped faces do not cover. */
const RARE_LETTER = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;
