/** The briefing as a text to be read: on paper, with the numbers of its pages, and as one HTML file. */
import { textsOfHtml } from '../check/html-text.ts';
import { hyphenated } from '../deck/hyphenated.ts';
import type { Deck } from '../deck/types.ts';
import { chartDrawer } from '../render/charts.ts';
import { articleDocument, articleSheet, articleWords, type Depth, headingsOf } from '../render/print/article.ts';
import type { Paper } from '../render/print/document.ts';
import { viewportOf } from '../render/print/geometry.ts';
import type { Printed } from '../render/print/printed.ts';
import { footWords } from '../render/print/running.ts';
import { onPaper } from '../theme/paper.ts';
import type { Format, Press } from './define.ts';
import { printOnPaper } from './paper.ts';

export const article: Format = {
  suffix: 'article.pdf',
  about: 'the briefing as prose with headings, for reading on paper',
  printed: true,
  prose: true,
  make: (deck, press) =>
    printOnPaper(deck, press, (paper) => numbered({ ...paper, deck: hyphenated(deck) }, deck, press)),
  shows: ['handout'],
  read: async (bytes) => (await import('../pdf/texts.ts')).textsOfPdf(bytes),
};

export const articleHtml: Format = {
  suffix: 'article.html',
  about: 'the same as one self-contained HTML file',
  printed: false,
  prose: true,
  make: async (deck, { theme, templates }) => {
    const look = await onPaper(theme, deck.lang);
    const chart = await chartDrawer(deck, look);
    const html = await articleDocument({ deck, theme: look, templates, chart }, 'screen');
    return [{ bytes: new TextEncoder().encode(html), pages: null }];
  },
  shows: ['handout'],
  read: async (bytes) => textsOfHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
};

/**
 * A browser cannot say in the contents on which page something will be: it is printed, looked up, and printed again.
 * `deck` is that of the paper before its words were divided. Contents that are longer than their page leave out the messages of slides; a text of one page has none.
 */
async function numbered(paper: Paper, deck: Deck, press: Press): Promise<Printed> {
  const whole = await placesAt(2, paper, press);
  const depth = depthFor(headingsOf(paper.deck).map(({ id }) => whole.get(id) ?? 0));
  const places = depth === 2 ? whole : await placesAt(depth, paper, press);
  const html = await articleDocument(paper, places, depth);
  return {
    html,
    sheet: articleSheet(paper),
    places,
    pages: [articleWords(deck)],
    foot: footWords(deck),
  };
}

/** `pages`: those of the headings, where the contents have the first to themselves. */
function depthFor(pages: readonly number[]): Depth {
  if (Math.max(...pages) <= 1) return 0;
  return Math.min(...pages) > 1 ? 1 : 2;
}

async function placesAt(depth: Depth, paper: Paper, { printer }: Press): Promise<Map<string, number>> {
  const html = await articleDocument(paper, 'trial', depth);
  const { bytes } = await (await printer()).print(html, viewportOf(articleSheet(paper)));
  return (await (await import('../pdf/read.ts')).readPdf(bytes)).places;
}
