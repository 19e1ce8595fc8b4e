import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { lengthOf } from '../../../blocks/measure.ts';
import { complete } from '../../../schema/complete.ts';
import type { BlockContext } from '../context.ts';
import { iconOf } from '../icon.ts';
import { BODY_HEIGHT, bodySize, termSize } from '../size.ts';

/** What a card loses to its padding and to the gutter beside it. */
const AROUND = 84;

/** Where terms stand at the left of their texts, in px. */
const TERM_COLUMN = 362;

/** Which of the shapes of a list it takes, and how much there is in it. */
export function pointsAddition(items: PlannedValue<'points'>, layout: string, context: BlockContext) {
  const { alone, width } = context;
  const points = complete(blockKinds.points.schema, items) as object[];
  const across = acrossOf(items.length, layout, width);
  return {
    cards: layout === 'cards' || layout === 'grid',
    terms: layout === 'terms',
    layout: isOne(items, layout, alone) ? 'one' : layout,
    count: String(items.length),
    rows: rowsOf(items.length, layout),
    body: bodyOf(items, layout, context),
    term: termSize(
      items.map(({ term }) => term),
      layout === 'terms' ? Math.min(width, TERM_COLUMN) : width / across - AROUND,
    ),
    value: points.map((point, i) => ({ ...point, drawn: iconOf(items[i]?.icon, context) })),
  };
}

export function stepsAddition(items: PlannedValue<'steps'>, layout: string, context: BlockContext) {
  const { width, alone, before } = context;
  const steps = complete(blockKinds.steps.schema, items) as object[];
  const room = layout === 'flow' && width > 1000 ? width / items.length - AROUND : 314;
  return {
    layout: isOne(items, layout, alone) ? 'one' : layout,
    count: String(items.length),
    body: bodyOf(items, layout, context),
    term: termSize(
      items.map(({ term }) => term),
      room,
    ),
    value: steps.map((step, i) => ({
      ...step,
      number: String(before + i + 1),
      drawn: iconOf(items[i]?.icon, context),
    })),
  };
}

/** In each of two columns; more than these go over another slide. */
function rowsOf(count: number, layout: string): string {
  const rows = Math.ceil(count / 2);
  if (layout !== 'double') return 'none';
  return rows >= 4 && rows <= 12 ? String(rows) : 'many';
}

function acrossOf(count: number, layout: string, width: number): number {
  if (width < 1000) return 1;
  return layout === 'grid' ? Math.ceil(count / 2) : layout === 'cards' || layout === 'columns' ? count : 1;
}

/** What each text has to itself, in px, and the largest that it may be set there. */
const BOXES: Record<string, (count: number) => { width: number; height: number; most: number }> = {
  cards: (count) => ({ width: WIDE / count - 84, height: BODY_HEIGHT - 170, most: 32 }),
  grid: (count) => ({ width: WIDE / Math.ceil(count / 2) - 24, height: BODY_HEIGHT / 2 - 76, most: 30 }),
  flow: (count) => ({ width: WIDE / count - 84, height: BODY_HEIGHT - 230, most: 32 }),
  terms: (count) => ({ width: 740, height: BODY_HEIGHT / count - 14, most: 30 }),
  large: (count) => ({ width: WIDE, height: BODY_HEIGHT / count - 30, most: 40 }),
  columns: (count) => ({
    width: WIDE / (count === 4 ? 2 : count) - 84,
    height: BODY_HEIGHT / (count === 4 ? 2 : 1) - 80,
    most: 40,
  }),
  list: (count) => ({ width: WIDE, height: BODY_HEIGHT / count - 22, most: 32 }),
  nested: (count) =>
    count > 3
      ? { width: WIDE / (count === 4 ? 2 : 3) - 46, height: 60, most: 24 }
      : { width: WIDE / count - 24, height: 80, most: 28 },
  double: (count) => ({ width: WIDE / 2 - 24, height: BODY_HEIGHT / Math.ceil(count / 2) - 20, most: 28 }),
};

const WIDE = 1136;

/** In a side or a column of its own it stands below each other, each text below its term. */
const below = (items: PlannedValue<'points'>, width: number) => ({
  width: width - 16,
  height: BODY_HEIGHT / items.length - (items.some(({ term }) => term !== undefined) ? 64 : 26),
  most: 28,
});

/** Beside other blocks, the density of the slide says how large a text is. */
function bodyOf(items: PlannedValue<'points'>, layout: string, { alone, single, width }: BlockContext): string {
  const isListed = layout === 'nested' && (!alone || !standsBeside(items));
  const box = alone ? BOXES[layout]?.(items.length) : below(items, width);
  if (!single || isListed || box === undefined) return 'shared';
  const texts = items.flatMap(({ text, points }) =>
    layout === 'nested' ? (points ?? []).map((sub) => sub.text) : [text],
  );
  return bodySize(texts, box, box.most);
}

/** Lists below points stand side by side; more than three in two rows, where they are short. Sentences are no headings. */
function standsBeside(items: PlannedValue<'points'>): boolean {
  if (items.some(({ term, text }) => lengthOf(term ?? null) + lengthOf(text ?? null) > LONGEST_HEADING)) return false;
  const longest = Math.max(...items.map(({ points }) => points?.length ?? 0));
  return items.length > 1 && (items.length <= 3 || (items.length <= 6 && longest <= 4));
}

/** Characters of what is set as a heading over a list of its own. */
const LONGEST_HEADING = 80;

function longestOf(items: PlannedValue<'points'>): number {
  return Math.max(...items.map(({ text }) => lengthOf(text ?? null)));
}

/** What stands alone on a page is what the page says. */
function isOne(items: PlannedValue<'points'>, layout: string, alone: boolean): boolean {
  return alone && items.length === 1 && (layout === 'list' || layout === 'large') && longestOf(items) <= 210;
}
