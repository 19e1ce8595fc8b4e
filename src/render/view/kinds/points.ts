import { blockKinds, type PlannedValue } from '../../../blocks/index.ts';
import { complete } from '../../../schema/complete.ts';

/** Which of the shapes of a list it takes, and how many items there are. */
export function pointsAddition(items: PlannedValue<'points'>, layout: string) {
  return {
    cards: layout === 'cards' || layout === 'grid',
    terms: layout === 'terms',
    count: String(items.length),
  };
}

export function stepsAddition(items: PlannedValue<'steps'>, layout: string) {
  const steps = complete(blockKinds.steps.schema, items) as object[];
  return {
    flow: layout === 'flow',
    count: String(items.length),
    value: steps.map((step, i) => ({ ...step, number: String(i + 1) })),
  };
}
