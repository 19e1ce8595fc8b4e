import type { PlannedValue } from '../../../blocks/index.ts';
import { type Inline, plainText } from '../../../text/inline.ts';
import type { BlockContext } from '../context.ts';
import { iconOf } from '../icon.ts';

/** A note needs no name; a risk, a decision and a question are called what they are, once. */
export function calloutAddition(
  { tone = 'info', title, icon }: PlannedValue<'callout'>,
  _layout: string,
  context: BlockContext,
) {
  const label = context.deck.labels[tone];
  const name = tone === 'info' || isSaid(label, title) ? null : label;
  return { tone, name, headed: name !== null || title !== undefined, drawn: iconOf(icon, context) };
}

/** “Risk: rates” says it itself. */
function isSaid(label: string, title: readonly Inline[] | undefined): boolean {
  return title !== undefined && plainText(title).toLowerCase().includes(label.toLowerCase());
}
