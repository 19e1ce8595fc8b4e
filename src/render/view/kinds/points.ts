import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';
import type { BlockContext } from '../context.ts';
import { lengthOf, termSize } from '../size.ts';

/** What a card loses to its padding and to the gutter beside it. */
const AROUND = 84;

/** Which of the shapes of a list it takes, and how much there is in it. */
export function pointsAddition(items: PlannedValue<'points'>, layout: string, { alone, width }: BlockContext) {
  const longest = longestOf(items);
  const across = width < 1000 ? 1 : layout === 'grid' ? items.length / 2 : layout === 'cards' ? items.length : 1;
  return {
    cards: layout === 'cards' || layout === 'grid',
    terms: layout === 'terms',
    layout: isOne(items, layout, alone) ? 'one' : layout,
    size: alone && longest <= 210 / items.length ? 'large' : 'normal',
    across: layout === 'double' && width > 1000 ? '2' : '1',
    count: String(items.length),
    term: termSize(
      items.map(({ term }) => term),
      width / across - AROUND,
    ),
  };
}

export function stepsAddition(items: PlannedValue<'steps'>, layout: string, { width, alone }: BlockContext) {
  const steps = complete(blockKinds.steps.schema, items) as object[];
  const room = layout === 'flow' && width > 1000 ? width / items.length - AROUND : 314;
  return {
    layout: isOne(items, layout, alone) ? 'one' : layout,
    count: String(items.length),
    term: termSize(
      items.map(({ term }) => term),
      room,
    ),
    value: steps.map((step, i) => ({ ...step, number: String(i + 1) })),
  };
}

function longestOf(items: PlannedValue<'points'>): number {
  return Math.max(...items.map(({ text }) => lengthOf(text ?? null)));
}

/** What stands alone on a page is what the page says. */
function isOne(items: PlannedValue<'points'>, layout: string, alone: boolean): boolean {
  return alone && items.length === 1 && (layout === 'list' || layout === 'large') && longestOf(items) <= 210;
}
