import { list, node, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock, only } from './define.ts';
import { linesOf, sum } from './measure.ts';

/** Something to do; also used by the closing of a briefing. */
export const action = node(
  {
    what: text('What is to be done.'),
    who: text('Who does it.').optional(),
    by: text('By when; a date as 2025-06-30 is shown in words.').optional(),
  },
  { short: 'what' },
);

export const actionsBlock = defineBlock({
  about: 'What is to be done, by whom, by when.',
  aka: ['action', 'todo', 'todos', 'tasks', 'nextsteps', 'next-steps', 'asks'],
  schema: list(action, 'The actions.'),
  layouts: only('table', 'What, who and by when as a table.'),
  lines: (actions) => 1 + sum(actions, (a) => linesOf(a.what, 60) + 0.8),
  cut: itemCut,
});
