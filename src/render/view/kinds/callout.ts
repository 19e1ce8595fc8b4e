import type { PlannedValue } from '../../../blocks/index.ts';
import type { BlockContext } from '../context.ts';
import { iconOf } from '../icon.ts';

/** A note needs no name; a risk, a decision and a question are called what they are. */
export function calloutAddition(
  { tone = 'info', title, icon }: PlannedValue<'callout'>,
  _layout: string,
  context: BlockContext,
) {
  const name = tone === 'info' ? null : context.deck.labels[tone];
  return { tone, name, headed: name !== null || title !== undefined, drawn: iconOf(icon, context) };
}
