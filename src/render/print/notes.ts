/**
 * Notes on paper, for the speaker alone: each slide small, with the time that it has and what is to be said. As many
 * stand on a page as there is room for; what is longer than a page goes on to the next.
 */

import type { Deck, Slide } from '../../deck/types.ts';
import { withApostrophes } from '../../text/apostrophes.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import { type Clock, clockOf, clockText, minutesText, totalText } from './clock.ts';
import { type Paper, paperDocument } from './document.ts';
import { pagesOf } from './flow.ts';
import { miniature, mm, type Sheet, sheetOf, toPx } from './geometry.ts';
import { drawMini } from './mini.ts';
import { type Printed, placesIn } from './printed.ts';
import { punctuationFor } from './punctuation.ts';
import { footWords, pageRules } from './running.ts';
import type { Laid, Measure } from './texts.ts';
import { type PrintWords, printWordsFor } from './wording.ts';

/** A slide with its notes, or with those of them that a page has room for; `more` goes on from the page before. */
interface Piece {
  slide: Slide;
  text: Inline[][];
  isMore: boolean;
}

export async function notesDocument(paper: Paper, measure: Measure): Promise<Printed> {
  const { deck } = paper;
  const sheet = sheetOf(deck.print.paper);
  const words = printWordsFor(deck.lang);
  const clock = clockOf(deck);
  const front = drawHead(paper, clock, words);
  const wholes = deck.slides.map((slide) => ({ slide, text: slide.notes, isMore: false }));
  const galley = [front, ...wholes.map((piece) => drawPiece(piece, null, clock, paper, words))].join('\n');
  const laid = await measure(await document(paper, sheet, words, galley, false), WINDOW);
  const pages = packed(deck, laid, sheet);
  const body = pages.map((pieces, i) =>
    paper.templates.draw('paper/notes', {
      head: i === 0 ? front : '',
      pieces: pieces.map((piece) => drawPiece(piece, drawMini(piece.slide, paper), clock, paper, words)),
    }),
  );
  const firsts = pages.map((pieces) => pieces.filter(({ isMore }) => !isMore).map(({ slide }) => slide));
  return {
    html: await document(paper, sheet, words, body.join('\n'), true),
    sheet,
    places: placesIn(firsts, 0),
    pages: pages.map((pieces, i) => ({ shown: firsts[i] ?? [], text: pieces.flatMap(({ text }) => text) })),
    foot: footWords(deck),
  };
}

const WINDOW = { width: 1000, height: 1000 };

/** How wide a slide is, in mm. */
const WIDTH = 62;

function document(paper: Paper, sheet: Sheet, words: PrintWords, body: string, hasSlides: boolean): Promise<string> {
  const { deck } = paper;
  const whose = [words.forSpeaker, plainText(deck.audienceLabel ?? [])].filter((text) => text !== '').join(' · ');
  const head = pageRules(deck, sheet, { start: deck.title, end: whose });
  const size = `.notes-page{width:${mm(sheet.width)};height:${mm(sheet.height - 0.5)}}.piece,.notes-head{width:${mm(sheet.width)}}`;
  const rules = [head, size, miniature(WIDTH)].join('\n');
  return paperDocument(paper, { kind: 'notes', body, styles: ['paper', 'notes'], rules, hasSlides });
}

function drawHead({ deck, templates }: Paper, { total, isEstimated }: Clock, words: PrintWords): string {
  const { comma } = punctuationFor(deck.lang);
  return templates.draw('paper/notes-head', {
    kind: words.forSpeaker,
    title: withApostrophes(deck.title),
    audience: deck.audienceLabel,
    time: total === 0 ? null : `${totalText(total, words)}${isEstimated ? `${comma}${words.estimated}` : ''}`,
  });
}

function drawPiece({ slide, text, isMore }: Piece, mini: string | null, clock: Clock, paper: Paper, words: PrintWords) {
  const turn = clock.turns[paper.deck.slides.indexOf(slide)] ?? null;
  return paper.templates.draw('paper/piece', {
    id: slide.id,
    mini: mini ?? '<div class="mini"></div>',
    number: String(slide.number),
    title: slide.headline,
    continued: isMore ? words.continued : null,
    time: turn === null || turn.to === turn.from || isMore ? null : timeOf(turn, clock, words),
    text,
  });
}

function timeOf({ from, to }: { from: number; to: number }, { isEstimated }: Clock, words: PrintWords) {
  return {
    from: clockText(from),
    to: clockText(to),
    minutes: `${isEstimated ? '≈ ' : ''}${minutesText(to - from, words.minutes)}`,
  };
}

/** Above and below a piece, with a line more for the heading of what goes on. */
const AROUND = 16;

/** In px throughout: what stands on each page. */
function packed({ slides }: Deck, { heights, texts }: Laid, sheet: Sheet): Piece[][] {
  const height = toPx(sheet.height - 1);
  const pages: Piece[][] = [[]];
  let room = height - (heights['notes-head'] ?? 0);
  for (const slide of slides) {
    const whole = heights[slide.id] ?? 0;
    const piece = { slide, text: slide.notes, isMore: false };
    if (whole > room) {
      pages.push([]);
      room = height;
    }
    if (whole <= height) pages.at(-1)?.push(piece);
    else
      pages.splice(
        pages.length - 1,
        1,
        ...split(piece, texts[slide.id] ?? [], height - (heights[`above-${slide.id}`] ?? 0) - toPx(AROUND)),
      );
    room = whole <= height ? room - whole : 0;
  }
  return pages;
}

/** One page each. */
function split({ slide, text }: Piece, facts: Laid['texts'][string], room: number): Piece[][] {
  return pagesOf(text, facts, { first: room, more: room }).map((part, i) => [{ slide, text: part, isMore: i > 0 }]);
}
