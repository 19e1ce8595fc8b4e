/** Blocks as they stand in a text to be read: lists, tables, figures with numbers; drawings as on their slides. */
import type { ContentKind } from '../../blocks/index.ts';
import type { ContentDeckBlock, DeckBlock } from '../../deck/types.ts';
import { type Inline, plainText } from '../../text/inline.ts';
import { blockView, drawBlock } from '../view/block.ts';
import type { PlaceContext } from '../view/context.ts';
import { heightAmongWords } from '../view/kinds/chart.ts';
import type { Paper } from './document.ts';
import { type Punctuation, punctuationFor, withStops } from './punctuation.ts';
import type { PrintWords } from './wording.ts';

/** Draws blocks one after the other, and counts figures and tables while it does. */
export function proseOf({ deck, templates, chart }: Paper, words: PrintWords): (block: DeckBlock) => string {
  const counts = { figure: 0, table: 0 };
  const marks = punctuationFor(deck.lang);
  const room = { ...STAGES.wide, single: true, alone: true, crowded: false, divided: false };
  const context: PlaceContext = { deck, draw: templates.draw, medium: 'print', chart, ...room };
  const narrow: PlaceContext = { ...context, ...STAGES.narrow };

  const labelled = (what: keyof typeof counts) => {
    const number = ++counts[what];
    return { label: `${words[what]} ${number}`, anchor: `${what}-${number}` };
  };
  const additions: { [K in ContentKind]?: (block: ContentDeckBlock) => object } = {
    points: (block) => ({ paragraphs: isProse(block) }),
    metrics: ({ value }) => ({ count: String(Math.min(4, (value as unknown[]).length)) }),
    table: () => labelled('table'),
    image: () => labelled('figure'),
    chart: (block) => ({
      ...labelled('figure'),
      ...chartCaption(block, marks),
      isNarrow: true,
      drawing: templates.draw('blocks/chart', { ...blockView(block, roomFor(block, narrow)), headed: false }),
    }),
    diagram: (block) => ({
      ...labelled('figure'),
      ...captionOf(block),
      isNarrow: true,
      drawing: drawBlock(withoutCaption(block), narrow),
    }),
    math: (block) => ({ ...UNLABELLED, isNarrow: false, drawing: templates.draw('blocks/math', amongWords(block)) }),
    qr: (block) => ({ ...UNLABELLED, isNarrow: true, drawing: drawBlock(block, narrow) }),
  };
  const drawOne = (block: ContentDeckBlock): string => {
    if (DRAWN.includes(block.kind)) return templates.draw('prose/drawing', viewOf(block));
    return templates.draw(`prose/${block.kind}`, withStops({ ...viewOf(block), marks }, marks));
  };
  const amongWords = (block: ContentDeckBlock) => {
    const view = blockView(block, context) as { size: string };
    return { ...view, size: String(Math.min(Number(view.size), LARGEST_FORMULA)) };
  };
  const viewOf = (block: ContentDeckBlock) => ({ ...blockView(block, context), ...additions[block.kind]?.(block) });
  return (block) => (block.kind === 'columns' ? block.columns.flat().map(drawOne).join('\n') : drawOne(block));
}

/**
 * How large drawings are, in px of a slide, before they are made as wide as the column. What has words in it is drawn
 * narrower than on a slide, so that they can still be read.
 */
export const STAGES = { wide: { width: 1136, height: 480 }, narrow: { width: 760, height: 380 } };

/** In px of a slide, which is made as wide as the column: a little larger than the text around it. */
const LARGEST_FORMULA = 36;

const UNLABELLED = { label: null, anchor: null, caption: null };

function roomFor({ kind, value }: ContentDeckBlock, narrow: PlaceContext): PlaceContext {
  return kind === 'chart' ? { ...narrow, height: heightAmongWords(value, narrow.height) } : narrow;
}

/** What stands above a chart on a slide stands beside the number of the figure. */
function chartCaption({ kind, value }: ContentDeckBlock, { comma }: Punctuation): { caption: readonly Inline[] } {
  if (kind !== 'chart') return { caption: [] };
  const { title, unit } = value;
  if (title === null) return { caption: unit ?? [] };
  return { caption: unit === null ? title : [...title, { type: 'text', value: comma }, ...unit] };
}

function captionOf({ kind, value }: ContentDeckBlock): { caption: readonly Inline[] | null } {
  return { caption: kind === 'diagram' ? (value.caption ?? null) : null };
}

/** It stands beside the number of the figure. */
function withoutCaption(block: ContentDeckBlock): ContentDeckBlock {
  if (block.kind !== 'diagram') return block;
  const { caption, ...value } = block.value;
  return { ...block, value };
}

/** These stand in a text as they stand on a slide. */
export const DRAWN: readonly ContentKind[] = ['chart', 'diagram', 'math', 'qr'];

/** So many characters a point are a paragraph. */
const LONG = 200;

function isProse({ kind, value }: ContentDeckBlock): boolean {
  if (kind !== 'points' || value.some(({ points }) => points !== undefined)) return false;
  const lengths = value.map(({ term, text }) => lengthOf(term) + lengthOf(text));
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length >= LONG;
}

function lengthOf(text: readonly Inline[] | undefined): number {
  return plainText(text ?? []).length;
}
