import { list, node, text } from '../schema/fields.ts';
import { sideCut } from './cut.ts';
import { defineBlock, only } from './define.ts';
import { linesOf, most, sum } from './measure.ts';

const column = node({
  title: text('What this side is.'),
  points: list(
    node(
      { term: text('What is compared.').optional(), text: text('The point.').optional() },
      { short: 'text', needs: ['term', 'text'] },
    ),
    'What speaks for or of it.',
  ).optional(),
  text: text('A sentence, where points would be too much.').optional(),
});

const comparison = node({ columns: list(column, 'Two to four sides.', { min: 2, max: 4 }) }, { short: 'columns' });

export const compareBlock = defineBlock({
  about: 'Two to four sides, set against each other.',
  aka: ['comparison', 'versus', 'vs', 'proscons'],
  schema: comparison,
  layouts: only('columns', 'Side by side, with rows that line up.'),
  cut: sideCut,
  lines: ({ columns }) =>
    most(
      columns,
      (c) =>
        2.2 +
        linesOf(c.text, 84 / columns.length) +
        sum(c.points ?? [], (p) => linesOf(p.text, 84 / columns.length) + (p.term ? 1 : 0) + 0.6),
    ),
});
