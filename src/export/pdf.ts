/** One page a slide, tagged and bookmarked; read back and held against the deck before it is handed over. */
import { type Overflow, overflowIn } from '../check/overflow.ts';
import { wordsInDrawings } from '../deck/drawn.ts';
import type { Deck, OutlineItem, Slide } from '../deck/types.ts';
import { linksIn, wordsOn } from '../deck/words.ts';
import type { PdfExpected } from '../pdf/verify.ts';
import { withoutDeadLinks } from '../render/print/document.ts';
import { render } from '../render/render.ts';
import { wordsAtFoot } from '../render/view/foot.ts';
import type { Format, Press } from './define.ts';
import { sealer } from './sealed.ts';

/** The slide in CSS pixels, and its page in points. */
const SLIDE = { width: 1280, height: 720 };
const PAGE = [960, 540] as const;

export const pdf: Format = {
  suffix: 'pdf',
  about: 'one page a slide, 13.333 × 7.5 in',
  printed: true,
  asMeasured: true,
  picks: true,
  make: async (deck, press) => {
    const html = withoutDeadLinks(await render(deck, press.theme, press.templates, 'print'));
    const printer = await press.printer();
    const seal = sealer(deck, press);
    const { bytes: printed, facts } = await printer.print(html, SLIDE);
    press.release();
    const overflows = overflowIn(facts, deck);
    for (const finding of overflows) press.report('overflow', finding.span, finding);
    const place = (page: number) => placeOf(deck.slides[page - 1], overflows);
    return seal(printed, { about: aboutFile(deck, press), expected: planOf(deck), place });
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
    mark: markOf(deck),
    words: deck.slides.map((slide) => [...wordsOn(slide), ...wordsInDrawings(slide, deck)]),
    outline: bookmarks(deck),
    title: deck.title,
    lang: deck.lang,
    links: linksIn(deck),
  };
}

/** It may stand anywhere, so the feet that say the same are told apart from it. */
function markOf(deck: Deck): PdfExpected['mark'] {
  if (deck.mark === null) return null;
  return { text: deck.mark, below: null, besides: deck.slides.map((slide) => wordsAtFoot(slide, deck)) };
}

function placeOf(slide: Slide | undefined, overflows: readonly Overflow[]) {
  return { span: slide?.span ?? null, isFull: overflows.some((overflow) => overflow.slide === slide?.id) };
}

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
