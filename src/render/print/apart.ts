/**
 * Handout texts apart from their slides: where several slides stand on a page there is no room beside them, so the texts
 * follow after the last, each with the number and the message of its slide. As many stand in a column as it has room for.
 */
import type { Slide } from '../../deck/types.ts';
import type { Inline } from '../../text/inline.ts';
import { type Paper, paperDocument } from './document.ts';
import { heightOfLast, pagesOf } from './flow.ts';
import { drawSources } from './front.ts';
import { mm, type Sheet, toPx } from './geometry.ts';
import type { Laid, Measure } from './texts.ts';
import type { PrintWords } from './wording.ts';

/** A text, or as much of it as a column has room for; `isMore` goes on from the column before. */
interface Piece {
  slide: Slide;
  text: Inline[][];
  isMore: boolean;
}

export interface ApartPage {
  /** The first of these pages says what they are. */
  isFirst: boolean;
  columns: Piece[][];
  /** The sources of the deck stand below the last of them. */
  hasSources: boolean;
}

/** Where they begin, for links; no slide can have an id with a point in it. */
export const APART = 'handout.texts';

/** Paper laid across has two columns: one would be too wide to read. */
interface Columns {
  count: 1 | 2;
  gap: number;
  /** In mm. */
  width: number;
}

const GAP = 14;
/** Of one column alone, in mm. */
const WIDEST = 124;

export function columnsOn({ width }: Sheet, isLandscape: boolean): Columns {
  return isLandscape ? { count: 2, gap: GAP, width: (width - GAP) / 2 } : { count: 1, gap: GAP, width: WIDEST };
}

/** None where nothing is written for these slides. */
export async function apartPages(
  slides: readonly Slide[],
  sheet: Sheet,
  columns: Columns,
  { paper, words, measure }: { paper: Paper; words: PrintWords; measure: Measure },
): Promise<ApartPage[]> {
  const wholes = slides.flatMap((slide) =>
    slide.handout.length === 0 ? [] : [{ slide, text: slide.handout, isMore: false }],
  );
  if (wholes.length === 0) return [];
  const body = drawApart({ isFirst: true, columns: [wholes], hasSources: true }, paper, words);
  const html = await paperDocument(paper, {
    kind: 'handout',
    body,
    styles: ['paper', 'handout'],
    rules: apartRules(columns),
    hasSlides: false,
  });
  const laid = await measure(html, WINDOW);
  const { filled, left } = packed(wholes, laid, sheet, columns);
  const isFree = filled.length % columns.count > 0;
  const room = isFree ? roomOf(filled.length, laid, sheet, columns) : left;
  const hasSources = paper.deck.sources.length > 0 && (laid.heights[SOURCES] ?? Number.POSITIVE_INFINITY) <= room;
  const pages = inPages(hasSources && isFree ? [...filled, []] : filled, columns.count);
  return pages.map((page, i) => ({ ...page, hasSources: hasSources && i === pages.length - 1 }));
}

/** The name of what is measured of them; no slide can have it. */
const SOURCES = 'apart.sources';

const WINDOW = { width: 1000, height: 1000 };

export function apartRules({ width }: Columns): string {
  return `.apart-column{width:${mm(width)}}`;
}

/** In px throughout: what stands in each column, and the room that is left below the last. The first have the title above them. */
function packed(
  wholes: readonly Piece[],
  { heights, texts }: Laid,
  sheet: Sheet,
  { count }: Columns,
): { filled: Piece[][]; left: number } {
  const most = toPx(sheet.height - 1);
  const heightOf = (column: number) => roomOf(column, { heights }, sheet, { count });
  const columns: Piece[][] = [[]];
  let room = heightOf(0);
  for (const piece of wholes) {
    const whole = heights[piece.slide.id] ?? 0;
    if (whole > room && room < most * WORTH && columns.at(-1)?.length !== 0) {
      columns.push([]);
      room = heightOf(columns.length - 1);
    }
    if (whole <= room) {
      columns.at(-1)?.push(piece);
      room -= whole;
      continue;
    }
    const above = (heights[`above-${piece.slide.id}`] ?? 0) + toPx(AROUND);
    const more = most - (heights['apart-title'] ?? 0) - above;
    const lines = texts[piece.slide.id] ?? [];
    const rooms = { first: room - above, more };
    const [first = [], ...others] = pagesOf(piece.text, lines, rooms);
    columns.at(-1)?.push({ ...piece, text: first });
    columns.push(...others.map((text) => [{ ...piece, text, isMore: true }]));
    room = others.length === 0 ? 0 : more - heightOfLast(lines, rooms);
  }
  return { filled: columns, left: room };
}

function roomOf(
  column: number,
  { heights }: Pick<Laid, 'heights'>,
  sheet: Sheet,
  { count }: Pick<Columns, 'count'>,
): number {
  return toPx(sheet.height - 1) - (column < count ? (heights['apart-title'] ?? 0) : 0);
}

/** A text begins in what is left of a column where that is so much of it. */
const WORTH = 0.3;

/** Below a text, with a line more for the heading of what goes on. */
const AROUND = 14;

function inPages(columns: readonly Piece[][], count: number): Omit<ApartPage, 'hasSources'>[] {
  return Array.from({ length: Math.ceil(columns.length / count) }, (_, i) => ({
    isFirst: i === 0,
    columns: columns.slice(i * count, (i + 1) * count),
  }));
}

export function drawApart({ isFirst, columns, hasSources }: ApartPage, paper: Paper, words: PrintWords): string {
  return paper.templates.draw('paper/apart', {
    title: isFirst ? { id: APART, text: words.texts } : null,
    columns: columns.map((column, i) => ({
      texts: column.map(({ slide, text, isMore }) => ({
        id: slide.id,
        number: String(slide.number),
        title: slide.headline,
        continued: isMore ? words.continued : null,
        text,
      })),
      sources: hasSources && i === columns.length - 1 ? { name: SOURCES, html: drawSources(paper) } : null,
    })),
  });
}
