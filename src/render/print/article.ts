/**
 * The article: the briefing as a text to be read, with the messages of its slides as headings. Numbers of pages in its
 * contents are those that a first print of it had; on a screen it has none.
 */

import { blockKinds } from '../../blocks/index.ts';
import { blocksIn } from '../../deck/inside.ts';
import type { ContentSlide, Deck, Slide } from '../../deck/types.ts';
import { complete } from '../../schema/complete.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import { type Paper, paperDocument } from './document.ts';
import { coverOf, drawFront, drawSources, type Entry } from './front.ts';
import { mm, type Sheet, sheetOf, zoomTo } from './geometry.ts';
import type { PageWords } from './printed.ts';
import { DRAWN, proseOf, STAGES } from './prose.ts';
import { type Punctuation, punctuationFor } from './punctuation.ts';
import { linkedMarks, marksIn } from './references.ts';
import { pageRules } from './running.ts';
import { type PrintWords, printWordsFor } from './wording.ts';

/** On which page each heading is, from 0, by its id; for a first print, which tells that; or for a screen. */
export type Pages = ReadonlyMap<string, number> | 'trial' | 'screen';

const MARGIN = { top: 26, side: 36, bottom: 25, bind: 38 };

export function articleSheet({ deck }: Paper): Sheet {
  return sheetOf(deck.print.paper, false, MARGIN);
}

/** How much the contents have: nothing, the parts, or the messages of slides as well. */
export type Depth = 0 | 1 | 2;

export async function articleDocument(paper: Paper, pages: Pages, depth: Depth = 2): Promise<string> {
  const { deck } = paper;
  const words = printWordsFor(deck.lang);
  const sheet = articleSheet(paper);
  const headings = headingsOf(deck);
  const entries =
    headings.length < FEWEST
      ? []
      : headings.filter(({ level }) => level <= depth).map((heading) => entryOf(heading, pages));
  const contents = entries.length === 0 ? null : { label: words.contents, entries };
  const front = drawFront({ kind: null, contents, isLandscape: false }, 'roomy', paper);
  const text = [front, ...bodyParts(paper, words)].join('\n');
  const sources = deck.sources.length === 0 ? '' : drawSources(paper, marksIn(text));
  // A place is known where something leads to it. What stands at the very end moves nothing before it.
  const trail = pages === 'trial' ? paper.templates.draw('paper/trail', { headings }) : '';
  const body = [linkedMarks(text), sources, trail].join('\n');
  const head = { start: deck.title, end: plainText(deck.audienceLabel ?? []) };
  const zoom = (stage: keyof typeof STAGES) => `zoom:${zoomTo(sheet.width, STAGES[stage].width)}`;
  const stages = `.stage{width:${mm(sheet.width)}}\n.stage>.slide{${zoom('wide')}}\n.stage-narrow>.slide{${zoom('narrow')}}`;
  const rules = `${pageRules(deck, sheet, head, { ':first': null })}\n${stages}`;
  const kind = pages === 'screen' ? 'article-screen' : 'article';
  return paperDocument(paper, { kind, body, styles: ['paper', 'article'], rules, hasSlides: hasDrawings(deck) });
}

/** Of fewer headings nobody needs a list. */
const FEWEST = 5;

export interface Heading {
  id: string;
  title: string;
  level: 1 | 2;
  number: string | null;
}

/** What stands in the contents, in order. */
export function headingsOf(deck: Deck): Heading[] {
  const parts = partsOf(deck).map((slide) => headingOf(slide, deck));
  const sources: Heading = { id: 'sources', title: deck.labels.sources, level: 1, number: null };
  return deck.sources.length === 0 ? parts : [...parts, sources];
}

function headingOf(slide: Slide, deck: Deck): Heading {
  const isBelow = slide.role === 'slide' && hasDivider(slide, deck);
  return {
    id: slide.id,
    title: withApostrophes(slide.title),
    level: isBelow ? 2 : 1,
    number: isBelow || isOnly(slide, deck) ? null : (slide.section?.number ?? null),
  };
}

/** One part alone needs no number. */
function isOnly({ section }: Slide, { slides }: Deck): boolean {
  return slides.every((slide) => slide.section === null || slide.section.id === section?.id);
}

/** The title has its own block, the contents stand for the agenda, and the sources come last. */
function partsOf({ slides }: Deck): Slide[] {
  return slides.filter(({ role }) => role !== 'cover' && role !== 'agenda' && role !== 'sources');
}

function hasDivider({ section }: Slide, { slides }: Deck): boolean {
  return slides.some((slide) => slide.role === 'divider' && slide.section.id === section?.id);
}

/** Its first section says so. */
function opensAppendix({ id }: Slide, { slides }: Deck): boolean {
  return slides.find(({ section }) => section?.inAppendix)?.id === id;
}

function entryOf({ id, title, level, number }: Heading, pages: Pages): Entry {
  const page = typeof pages === 'string' ? undefined : pages.get(id);
  return { title, target: id, page: page === undefined ? '' : String(page + 1), level: String(level), number };
}

function bodyParts(paper: Paper, words: PrintWords): string[] {
  const { deck, templates } = paper;
  const draw = proseOf(paper, words);
  const marks = punctuationFor(deck.lang);
  return partsOf(deck).map((slide) => {
    const heading = headingOf(slide, deck);
    const base = {
      id: slide.id,
      title: slide.headline,
      number: heading.number,
      isSection: heading.level === 1,
      appendix: opensAppendix(slide, deck) ? deck.labels.appendix : null,
      handout: slide.handout,
    };
    if (slide.role === 'slide')
      return templates.draw('paper/article-slide', {
        ...base,
        title: [...slide.headline, ...marksOf(slide)],
        blocks: slide.blocks.map(draw).map(base.isSection ? raised : String),
      });
    if (slide.role === 'divider') return templates.draw('paper/article-section', base);
    if (slide.role === 'takeaways')
      return templates.draw('paper/article-takeaways', {
        ...base,
        takeaways: takeawaysOf(slide, marks),
        marks,
        see: deck.labels.see,
      });
    if (slide.role === 'closing')
      return templates.draw('paper/article-closing', { ...base, ...closingOf(slide, deck) });
    return '';
  });
}

/** Where the slide is a section, what is in it stands right below the heading of that. Words of authors have no tags. */
function raised(html: string): string {
  return html.replaceAll(/<(\/?)h4\b/g, '<$1h3');
}

function takeawaysOf({ takeaways }: Extract<Slide, { role: 'takeaways' }>, { semicolon }: Punctuation) {
  return takeaways.map(({ text, because }) => ({
    text,
    because: because.map(({ target, title }, i) => ({
      target,
      title: withApostrophes(title),
      separator: i < because.length - 1 ? semicolon : '',
    })),
  }));
}

function closingOf({ text, actions }: Extract<Slide, { role: 'closing' }>, { labels }: Deck) {
  return { text, labels, actions: actions.length === 0 ? null : complete(blockKinds.actions.schema, actions) };
}

/** Sources of the whole slide, where nothing on it names them. */
function marksOf({ sources, blocks }: ContentSlide): Inline[] {
  const named = JSON.stringify(blocks);
  const isNamed = (number: number) => new RegExp(`"type":"cite","source":"[^"]*","number":${number}\\b`).test(named);
  const marks = sources.filter((number) => !isNamed(number)).sort((a, b) => a - b);
  return marks.map((number) => ({ type: 'cite', source: '', number }));
}

function hasDrawings({ slides }: Deck): boolean {
  return blocksIn(slides).some(({ kind }) => DRAWN.includes(kind));
}

/** Everything that it has to hold, wherever that comes to stand. */
export function articleWords(deck: Deck): PageWords {
  const cover = coverOf(deck);
  const parts = partsOf(deck).map((slide) => (slide.role === 'divider' ? { ...slide, slides: [] } : slide));
  const sources = deck.slides.filter(({ role }) => role === 'sources');
  const shown = [...(cover === null ? [] : [{ ...cover, summary: [] }]), ...parts, ...sources];
  return { shown, text: [...deck.summary, ...parts.flatMap(({ handout }) => handout)] };
}
