/**
 * The handout: a cover, the slides small on their pages, and the sources. Which slide is on which page is decided
 * here and not by the browser, so that contents, bookmarks and the check of the file know it.
 */

import type { Deck, Slide } from '../../deck/types.ts';
import type { Inline } from '../../text/inline.ts';
import { plainText } from '../../text/inline.ts';
import { APART, type ApartPage, apartPages, apartRules, columnsOn, drawApart } from './apart.ts';
import { type Paper, paperDocument } from './document.ts';
import { coverOf, drawFront, drawSources, type Front, type FrontFit, fitFront } from './front.ts';
import { GRIDS, miniature, mm, type Sheet, sheetOf } from './geometry.ts';
import { drawMini } from './mini.ts';
import { contentsOf, type Further, type PageWords, type Printed, placesIn } from './printed.ts';
import { footWords, pageRules } from './running.ts';
import { type CutText, cutTexts, type Measure } from './texts.ts';
import { type PrintWords, printWordsFor } from './wording.ts';

/** A page between the cover and the sources. */
type Leaf =
  | { kind: 'grid'; slides: Slide[] }
  | { kind: 'slide'; slide: Slide; text: Inline[][]; lines: number }
  | { kind: 'more'; slide: Slide; text: Inline[][] }
  | { kind: 'apart'; page: ApartPage };

export async function handoutDocument(paper: Paper, measure: Measure): Promise<Printed> {
  const { deck } = paper;
  const { handout: layout, paper: size } = deck.print;
  const { isLandscape } = GRIDS[layout];
  const sheet = sheetOf(size, isLandscape);
  const words = printWordsFor(deck.lang);
  const leaves =
    layout === 'notes' ? await textLeaves(paper, sheet, measure) : await gridLeaves(sheet, { paper, words, measure });
  const frontFor = (before: number): Front => {
    const end = leaves.length + before - (haveSources(leaves) ? 1 : 0);
    const entries = contentsOf(deck, placesOf(leaves, before), furtherIn(leaves, before, words), end);
    const contents = entries.length < FEWEST_PARTS ? null : { label: words.contents, entries };
    return { kind: words.handout, isLandscape, contents };
  };
  const fit = coverOf(deck) === null ? null : await fitFront(frontFor(1), sheet, paper, measure);
  const before = fit === null ? 0 : PAGES[fit];
  const body = [
    ...(fit === null ? [] : [drawFront(frontFor(before), fit, paper)]),
    ...leaves.map((leaf) => drawLeaf(leaf, paper, words)),
    ...(deck.sources.length === 0 || haveSources(leaves) ? [] : [drawSources(paper)]),
  ].join('\n');
  const head = { start: deck.title, end: plainText(deck.audienceLabel ?? []) };
  const rules = [pageRules(deck, sheet, head, { cover: null }), layoutRules(deck, sheet)].join('\n');
  const html = await paperDocument(paper, { kind: 'handout', body, styles: STYLES, rules, hasSlides: true });
  return {
    html,
    sheet,
    places: placesOf(leaves, before),
    further: furtherIn(leaves, before, words),
    pages: wordsOf(deck, leaves, before),
    foot: footWords(deck),
  };
}

/** How many pages come before the slides. */
const PAGES = { roomy: 1, tight: 1, apart: 2 } as const satisfies Record<FrontFit, number>;

/** Of fewer nobody needs a list. */
const FEWEST_PARTS = 3;

const STYLES = ['paper', 'handout'];

/** Page by page: those before the slides, those with slides, and the sources. */
function wordsOf(deck: Deck, leaves: readonly Leaf[], before: number): PageWords[] {
  const cover = coverOf(deck);
  const front =
    cover === null
      ? []
      : [
          { shown: [{ ...cover, summary: [] }], text: deck.summary },
          { shown: [], text: [] },
        ].slice(0, before);
  const sources = deck.slides.filter(({ role }) => role === 'sources');
  const inside = leaves.map((leaf) => ({ shown: isWith(leaf) ? sources : slidesOn(leaf), text: textOn(leaf) }));
  const end = deck.sources.length === 0 || haveSources(leaves) ? [] : [{ shown: sources, text: [] }];
  return [...front, ...inside, ...end];
}

function isWith(leaf: Leaf): boolean {
  return leaf.kind === 'apart' && leaf.page.hasSources;
}

/** Sources stand below the texts, where these leave room for them. */
function haveSources(leaves: readonly Leaf[]): boolean {
  return leaves.some(isWith);
}

function placesOf(leaves: readonly Leaf[], before: number): Map<string, number> {
  return placesIn(leaves.map(slidesOn), before);
}

/** The texts of all slides, where they stand apart. */
function furtherIn(leaves: readonly Leaf[], before: number, words: PrintWords): Further[] {
  const at = leaves.findIndex(({ kind }) => kind === 'apart');
  return at < 0 ? [] : [{ title: words.texts, place: APART, page: at + before }];
}

/** The cover has a page of its own, and so have the sources. */
function printedSlides({ slides }: Deck): Slide[] {
  return slides.filter(({ role }) => role !== 'cover' && role !== 'sources');
}

async function gridLeaves(sheet: Sheet, means: Parameters<typeof apartPages>[3]): Promise<Leaf[]> {
  const { deck } = means.paper;
  const { across, down, isLandscape } = GRIDS[deck.print.handout];
  const slides = printedSlides(deck);
  const size = across * down;
  const grids = Array.from({ length: Math.ceil(slides.length / size) }, (_, i): Leaf => {
    return { kind: 'grid', slides: slides.slice(i * size, (i + 1) * size) };
  });
  const texts = await apartPages(slides, sheet, columnsOn(sheet, isLandscape), means);
  return [...grids, ...texts.map((page): Leaf => ({ kind: 'apart', page }))];
}

/** What lies below a slide that is as wide as the page, and how long a text may be on a page of its own, in mm. */
const BELOW = 10;
const HEADING = 16;

/** Agenda and dividers say what the cover lists: they have a page only where something is written for it, or
 * where there is no cover, as some slides alone were asked for. */
async function textLeaves(paper: Paper, sheet: Sheet, measure: Measure): Promise<Leaf[]> {
  const isListed = coverOf(paper.deck) !== null;
  const slides = printedSlides(paper.deck).filter(
    ({ role, handout }) => !isListed || handout.length > 0 || (role !== 'agenda' && role !== 'divider'),
  );
  const texts = slides.map(({ id, handout }) => ({ name: id, text: handout }));
  const rooms = { first: sheet.height - (sheet.width * 9) / 16 - BELOW, more: sheet.height - HEADING };
  const cut = await cutTexts(texts, { style: 'handout-text', rooms }, paper, measure);
  return slides.flatMap((slide) => leavesOf(slide, cut.get(slide.id), rooms.first));
}

/** Where a text leaves room, there are lines to write on. */
function leavesOf(slide: Slide, cut: CutText | undefined, room: number): Leaf[] {
  const [first = [], ...more] = cut?.parts ?? [];
  const left = more.length > 0 ? 0 : Math.floor((room - (cut?.height ?? 0) - ABOVE_LINES) / LINE);
  const lines = left < FEWEST ? 0 : left;
  return [{ kind: 'slide', slide, text: first, lines }, ...more.map((text): Leaf => ({ kind: 'more', slide, text }))];
}

function textOn(leaf: Leaf): Inline[][] {
  if (leaf.kind === 'apart') return leaf.page.columns.flat().flatMap(({ text }) => text);
  return leaf.kind === 'grid' ? [] : leaf.text;
}

function slidesOn(leaf: Leaf): Slide[] {
  if (leaf.kind === 'grid') return leaf.slides;
  return leaf.kind === 'slide' ? [leaf.slide] : [];
}

/** How far lines to write on are apart, and what is above the first of them, in mm. Fewer are not worth the ink. */
const LINE = 8.6;
const ABOVE_LINES = 18;
const FEWEST = 3;
const BESIDE = 7;

function drawLeaf(leaf: Leaf, paper: Paper, words: PrintWords): string {
  const { draw } = paper.templates;
  if (leaf.kind === 'grid') {
    const lines = paper.deck.print.handout === '3up-lines' ? times(BESIDE) : null;
    return draw('paper/grid', { lines, slides: leaf.slides.map((slide) => ({ mini: drawMini(slide, paper) })) });
  }
  if (leaf.kind === 'apart') return drawApart(leaf.page, paper, words);
  const { slide, text } = leaf;
  if (leaf.kind === 'more') {
    const { number, headline } = slide;
    return draw('paper/more', { number: String(number), title: headline, continued: words.continued, text });
  }
  const lines = leaf.lines === 0 ? null : { label: words.lines, all: times(leaf.lines) };
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
    apartRules(columnsOn(sheet, GRIDS[print.handout].isLandscape)),
  ].join('\n');
}
