/** One page a slide, tagged and bookmarked; read back and held against the deck before it is handed over. */
import { type Overflow, overflowIn } from '../check/overflow.ts';
import { wordsInDrawings } from '../deck/drawn.ts';
import type { Deck, OutlineItem } from '../deck/types.ts';
import { linksIn, wordsOn } from '../deck/words.ts';
import type { PdfExpected, PdfFault } from '../pdf/verify.ts';
import { render } from '../render/render.ts';
import type { Format, Press } from './define.ts';

/** The slide in CSS pixels, and its page in points. */
const SLIDE = { width: 1280, height: 720 };
const PAGE = [960, 540] as const;

export const pdf: Format = {
  suffix: 'pdf',
  about: 'one page a slide, 13.333 × 7.5 in',
  printed: true,
  make: async (deck, press) => {
    const html = await render(deck, press.theme, press.templates, 'print');
    const printer = await press.printer();
    // Read in while the browser is at work.
    const reading = Promise.all([import('../pdf/finish.ts'), import('../pdf/read.ts'), import('../pdf/verify.ts')]);
    const { bytes: printed, facts } = await printer.print(html, SLIDE);
    const overflows = overflowIn(facts, deck);
    for (const finding of overflows) press.report('overflow', finding.span, finding);
    const [{ finishPdf }, { readPdf }, { verifyPdf }] = await reading;
    const bytes = await finishPdf(printed, aboutFile(deck, press));
    const faults = verifyPdf(await readPdf(bytes), planOf(deck));
    return refuse(faults, overflows, deck, press) ? null : { bytes, pages: deck.slides.length };
  },
  shows: [],
  read: async (bytes) => (await import('../pdf/texts.ts')).textsOfPdf(bytes),
};

function aboutFile(deck: Deck, { date, generator }: Press) {
  return {
    title: deck.title,
    authors: deck.authors,
    lang: deck.lang,
    dir: deck.dir,
    date,
    generator,
    outline: bookmarks(deck),
    pageLabels: deck.slides.map((slide) => String(slide.number)),
  };
}

/** What the file must hold to be what was planned. */
function planOf(deck: Deck): PdfExpected {
  return {
    pages: deck.slides.length,
    size: PAGE,
    words: deck.slides.map((slide) => [...wordsOn(slide), ...wordsInDrawings(slide, deck)]),
    outline: bookmarks(deck),
    title: deck.title,
    lang: deck.lang,
    links: linksIn(deck),
  };
}

/** Reports a file that is not as planned; true where there was something to report. */
function refuse(faults: readonly PdfFault[], overflows: readonly Overflow[], deck: Deck, { report }: Press): boolean {
  const [first] = faults;
  if (first === undefined) return false;
  // One fault brings others with it; the first is the nearest to the cause.
  const slide = first.page === null ? undefined : deck.slides[first.page - 1];
  const isFull = overflows.some((overflow) => overflow.slide === slide?.id);
  const fault = causeOf(first, isFull);
  report('wrong-pdf', slide?.span ?? null, {
    fault,
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

/** The outline with pages counted from 0. */
function bookmarks(deck: Deck) {
  const pages = new Map(deck.slides.map((slide, index) => [slide.id, index]));
  const convert = ({ title, target, children }: OutlineItem): Bookmark => ({
    title,
    page: pages.get(target) ?? 0,
    children: children.map(convert),
  });
  return deck.outline.map(convert);
}

interface Bookmark {
  title: string;
  page: number;
  children: Bookmark[];
}
