/** Judgement over what the browser measured: how the text of a page is set. Pure. */
import type { Area, SlideFacts, TextFacts } from '../browser/facts.ts';
import { namesIn } from '../deck/chart/words.ts';
import { blocksIn } from '../deck/inside.ts';
import type { Deck, Slide } from '../deck/types.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** Tells what a typesetter would send back: of each kind the first on a page, since who sees it sees the others. */
export function reportSetting(measured: ReadonlyMap<string, SlideFacts>, deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    const found = measured.get(slide.id);
    if (found !== undefined) reportPage(found, slide, deck.audience, report);
  }
}

function reportPage(facts: SlideFacts, slide: Slide, audience: string | null, report: Report): void {
  const place = { slide: slide.id, audience };
  const { headlineLines, texts, stretched } = facts;
  if (isHeaded(slide) && (headlineLines ?? 0) > 2)
    report('long-headline', slide.span, { ...place, lines: headlineLines ?? 0 });
  const small = texts.find(({ pixels }) => pixels < SMALLEST);
  if (small !== undefined)
    report('small-text', slide.span, { ...place, element: small.label, text: small.text, pixels: small.pixels });
  const overlap = firstOverlap(texts);
  if (overlap !== null) report('overlap', slide.span, { ...place, ...overlap });
  for (const { label, ratio } of stretched.slice(0, 1))
    report('stretched', slide.span, { ...place, element: label, ratio });
  const cut = texts.filter(isCut);
  if (cut[0] !== undefined)
    report('cut-name', slide.span, { ...place, name: wholeOf(cut[0].text, slide), more: cut.length - 1 });
  const lone = texts.find(isLone);
  if (lone !== undefined)
    report('lone-word', slide.span, { ...place, element: lone.label, text: lone.text, word: lone.endsIn ?? '' });
}

/** Furniture is set in 14 px; nothing is smaller. */
const SMALLEST = 14;

/** Pages with a headline above something else; on the others, the title is what there is. */
function isHeaded(slide: Slide): boolean {
  return slide.role === 'slide' ? slide.layout !== 'message' : ['agenda', 'takeaways', 'sources'].includes(slide.role);
}

/** The last line of a name in a drawing; one as long as an excerpt is not told apart from that. */
function isCut({ label, text }: TextFacts): boolean {
  return label.startsWith('text') && text.endsWith('…') && text.length < EXCERPT;
}

const EXCERPT = 40;

/** The name that the line is of, where a chart has it. */
function wholeOf(line: string, slide: Slide): string {
  const start = line.slice(0, -1);
  const names = blocksIn([slide]).flatMap((block) => (block.kind === 'chart' ? namesIn(block.value) : []));
  return names.find((name) => name.includes(start) && name !== line) ?? line;
}

/** One word below a line that is five times as long. Two short lines of a word each are none. */
function isLone({ endsIn, lines }: TextFacts): boolean {
  if (endsIn === null || /\s/.test(endsIn)) return false;
  const last = Math.max(...lines.map(({ bottom }) => bottom));
  const rows = rowsOf(lines);
  const width = (row: readonly Area[]) =>
    Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left));
  const end = rows.filter(([piece]) => last - (piece?.bottom ?? 0) < 4).map(width);
  const above = rows.filter(([piece]) => last - (piece?.bottom ?? 0) >= 4).map(width);
  return Math.max(0, ...end) * 5 < Math.max(0, ...above);
}

/** The pieces of each line: where its words are marked up, it has several. */
function rowsOf(lines: readonly Area[]): Area[][] {
  const rows: Area[][] = [];
  for (const line of lines) {
    const row = rows.find(([piece]) => Math.abs((piece?.bottom ?? 0) - line.bottom) < 4);
    if (row === undefined) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

/** Lines of different texts that lie on each other by more than the room above and below their letters. */
function firstOverlap(
  texts: readonly TextFacts[],
): { element: string; text: string; other: string; pixels: number } | null {
  for (const [i, text] of texts.entries())
    for (const other of texts.slice(i + 1)) {
      const pixels = overlapOf(text, other);
      if (pixels > 0) return { element: text.label, text: text.text, other: other.text, pixels };
    }
  return null;
}

function overlapOf(text: TextFacts, other: TextFacts): number {
  const inDrawing = [text, other].every(({ label }) => label.startsWith('text'));
  const shared = (a: Area, b: Area) =>
    inDrawing && (isTurned(a) || isTurned(b)) ? sharedHeight(turned(a), turned(b)) : sharedHeight(a, b);
  return Math.max(0, ...text.lines.flatMap((a) => other.lines.map((b) => shared(a, b))));
}

/** Whole px of their height that two lines share; 0 where it is no more than a third of the lower one. */
function sharedHeight(a: Area, b: Area): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const least = Math.min(a.bottom - a.top, b.bottom - b.top) / 3;
  return wide > 2 && high > least ? Math.round(high) : 0;
}

/** Names below columns may read upwards; a figure of one digit is no such name. */
function isTurned({ left, top, right, bottom }: Area): boolean {
  return bottom - top > 32 && bottom - top > 1.5 * (right - left);
}

function turned({ left, top, right, bottom }: Area): Area {
  return { left: top, top: left, right: bottom, bottom: right };
}
