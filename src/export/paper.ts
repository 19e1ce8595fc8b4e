/** Prints a document of several pages on paper, and holds the file against what was planned. */
import { laidOut } from '../browser/laid-out.ts';
import type { Deck, OutlineItem } from '../deck/types.ts';
import { linksIn, wordsIn, wordsOn } from '../deck/words.ts';
import type { OutlineItem as Bookmark } from '../pdf/outline.ts';
import type { PdfExpected } from '../pdf/verify.ts';
import { chartDrawer } from '../render/charts.ts';
import type { Paper } from '../render/print/document.ts';
import { toPoints, viewportOf } from '../render/print/geometry.ts';
import { firstOf, type Printed } from '../render/print/printed.ts';
import type { Measure } from '../render/print/texts.ts';
import { onPaper } from '../theme/paper.ts';
import type { Press, Product } from './define.ts';
import { sealer } from './sealed.ts';

export async function printOnPaper(
  deck: Deck,
  press: Press,
  make: (paper: Paper, measure: Measure) => Promise<Printed>,
): Promise<Product[]> {
  const printer = await press.printer();
  const theme = await onPaper(press.theme, deck.lang);
  const chart = await chartDrawer(deck, theme);
  const printed = await make({ deck, theme, templates: press.templates, chart }, (html, size) =>
    printer.ask(html, size, laidOut),
  );
  const seal = sealer(deck, press);
  const { bytes } = await printer.print(printed.html, viewportOf(printed.sheet));
  press.release();
  const outline = bookmarks(deck, printed);
  const { title, authors, lang, dir } = deck;
  const { date, generator } = press;
  const about = { title, authors, lang, dir, date, generator, outline };
  return seal(bytes, { about, expected: { ...expected(deck, printed), outline } });
}

function expected(deck: Deck, { pages, places, foot, sheet, isWhole }: Printed): Omit<PdfExpected, 'outline'> {
  const { mark } = deck;
  return {
    pages: pages.length,
    goesOn: isWhole !== true,
    places,
    size: sheet.points,
    within: 1,
    words: pages.map(({ shown, text }) => [...shown.flatMap(wordsOn), ...wordsIn(text), ...foot]),
    mark: mark === null ? null : { text: mark, below: toPoints(sheet.margin.bottom), besides: [foot] },
    title: deck.title,
    lang: deck.lang,
    links: linksIn(deck),
  };
}

/** The structure of the deck, at the pages of the document. What is not printed leaves its place to what is below it. */
function bookmarks(deck: Deck, { places, pages, further = [] }: Printed): Bookmark[] {
  const convert = (item: OutlineItem): Bookmark[] => {
    const target = firstOf(item, places);
    if (target === null) return [];
    return [
      { title: item.title, page: places.get(target) ?? 0, place: target, children: item.children.flatMap(convert) },
    ];
  };
  const isCovered = !places.has('cover') && deck.slides.some(({ role }) => role === 'cover');
  const cover = isCovered ? [{ title: deck.title, page: 0, children: [] }] : [];
  const end =
    deck.sources.length === 0 || places.has('sources')
      ? []
      : [{ title: deck.labels.sources, page: pages.length - 1, children: [] }];
  const rest = further.map((one) => ({ ...one, children: [] }));
  // Sources stand last on paper, whatever follows them on slides.
  const [listed, sources] = [false, true].map((is) =>
    deck.outline.filter(({ target }) => (target === 'sources') === is),
  );
  return [...cover, ...(listed ?? []).flatMap(convert), ...rest, ...(sources ?? []).flatMap(convert), ...end];
}
