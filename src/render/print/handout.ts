/**
 * The handout: a cover, the slides small on their pages, and the sources. Which slide is on which page is decided
 * here and not by the browser, so that contents, bookmarks and the check of the file know it.
 */

import type { Deck, Slide } from '../../deck/types.ts';
import type { Inline } from '../../text/inline.ts';
import { plainText } from '../../text/inline.ts';
import { type Paper, paperDocument } from './document.ts';
import { coverOf, drawCover, drawSources } from './front.ts';
import { GRIDS, miniature, mm, type Sheet, sheetOf } from './geometry.ts';
import { drawMini } from './mini.ts';
import { contentsOf, type Printed, placesIn } from './printed.ts';
import { footWords, pageRules, short } from './running.ts';
import { type CutText, cutTexts, type Measure } from './texts.ts';
import { type PrintWords, printWordsFor } from './wording.ts';

/** A page between the cover and the sources. */
type Leaf =
  | { kind: 'grid'; slides: Slide[] }
  | { kind: 'slide'; slide: Slide; text: Inline[][] }
  | { kind: 'more'; slide: Slide; text: Inline[][] };

export async function handoutDocument(paper: Paper, measure: Measure): Promise<Printed> {
  const { deck } = paper;
  const layout = deck.print.handout;
  const sheet = sheetOf(deck.print.paper, GRIDS[layout].isLandscape);
  const words = printWordsFor(deck.lang);
  const leaves = layout === 'notes' ? await textLeaves(paper, sheet, measure) : gridLeaves(deck);
  const hasCover = coverOf(deck) !== null;
  const places = placesIn(leaves.map(slidesOn), hasCover ? 1 : 0);
  const contents = contentsOf(deck, places, pagesBefore(hasCover, leaves));
  const body = [
    ...(hasCover ? [drawCover(paper, words.handout, contents, words)] : []),
    ...leaves.map((leaf) => drawLeaf(leaf, paper, words)),
    ...(deck.sources.length === 0 ? [] : [drawSources(paper)]),
  ].join('\n');
  const head = { start: short(deck.title, 80), end: short(plainText(deck.audienceLabel ?? []), 44) };
  const rules = [pageRules(deck, sheet, head, { cover: null }), layoutRules(deck, sheet)].join('\n');
  const html = await paperDocument(paper, {
    kind: 'handout',
    body,
    styles: ['paper', 'handout'],
    rules,
    hasSlides: true,
  });
  return { html, sheet, contents, places, pages: wordsOfPages(), foot: footWords(deck) };

  function wordsOfPages() {
    const cover = coverOf(deck);
    const sources = deck.slides.filter(({ role }) => role === 'sources');
    return [
      ...(cover === null ? [] : [{ shown: [cover], text: deck.summary }]),
      ...leaves.map((leaf) => ({
        shown: leaf.kind === 'more' ? [] : slidesOn(leaf),
        text: leaf.kind === 'grid' ? [] : leaf.text,
      })),
      ...(deck.sources.length === 0 ? [] : [{ shown: sources, text: [] }]),
    ];
  }
}

function pagesBefore(hasCover: boolean, leaves: readonly Leaf[]): number {
  return leaves.length + (hasCover ? 1 : 0);
}

/** The cover has a page of its own, and so have the sources. */
function printedSlides({ slides }: Deck): Slide[] {
  return slides.filter(({ role }) => role !== 'cover' && role !== 'sources');
}

function gridLeaves(deck: Deck): Leaf[] {
  const { across, down } = GRIDS[deck.print.handout];
  const slides = printedSlides(deck);
  const size = across * down;
  return Array.from({ length: Math.ceil(slides.length / size) }, (_, i) => ({
    kind: 'grid',
    slides: slides.slice(i * size, (i + 1) * size),
  }));
}

/** What lies below a slide that is as wide as the page, and how long a text may be on a page of its own, in mm. */
const BELOW = 10;
const HEADING = 16;

/** Agenda and dividers say what the cover lists: they have a page only where something is written for it. */
async function textLeaves(paper: Paper, sheet: Sheet, measure: Measure): Promise<Leaf[]> {
  const slides = printedSlides(paper.deck).filter(
    ({ role, handout }) => handout.length > 0 || (role !== 'agenda' && role !== 'divider'),
  );
  const texts = slides.map(({ id, handout }) => ({ name: id, text: handout }));
  const rooms = { first: sheet.height - (sheet.width * 9) / 16 - BELOW, more: sheet.height - HEADING };
  const cut = await cutTexts(texts, { style: 'handout-text', rooms }, paper, measure);
  return slides.flatMap((slide) => leavesOf(slide, cut.get(slide.id)));
}

function leavesOf(slide: Slide, cut: CutText | undefined): Leaf[] {
  const [first = [], ...more] = cut?.parts ?? [];
  return [{ kind: 'slide', slide, text: first }, ...more.map((text): Leaf => ({ kind: 'more', slide, text }))];
}

function slidesOn(leaf: Leaf): Slide[] {
  if (leaf.kind === 'grid') return leaf.slides;
  return leaf.kind === 'slide' ? [leaf.slide] : [];
}

/** Lines to write on: as many as there is room for. */
const LINES = { beside: 7, below: 12 };

function drawLeaf(leaf: Leaf, paper: Paper, words: PrintWords): string {
  const { draw } = paper.templates;
  if (leaf.kind === 'grid') {
    const lines = paper.deck.print.handout === '3up-lines' ? times(LINES.beside) : null;
    return draw('paper/grid', { lines, slides: leaf.slides.map((slide) => ({ mini: drawMini(slide, paper) })) });
  }
  const { slide, text } = leaf;
  if (leaf.kind === 'more') {
    const { number, headline } = slide;
    return draw('paper/more', { number: String(number), title: headline, continued: words.continued, text });
  }
  const lines = text.length === 0 ? { label: words.lines, all: times(LINES.below) } : null;
  return draw('paper/leaf', { mini: drawMini(slide, paper), text, lines });
}

function times(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function layoutRules({ print }: Deck, sheet: Sheet): string {
  const { across, down, gap, share } = GRIDS[print.handout];
  const cell = (sheet.width - (across - 1) * gap[0]) / across;
  return [
    // Half a millimetre less, so that no rounding makes a second page of it.
    `.sheet{width:${mm(sheet.width)};height:${mm(sheet.height - 0.5)}}`,
    `.grid{grid-template:repeat(${down},minmax(0,1fr)) / repeat(${across},minmax(0,1fr));gap:${mm(gap[1])} ${mm(gap[0])}}`,
    miniature(cell * share),
  ].join('\n');
}
