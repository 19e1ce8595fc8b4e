import * as z from 'zod';
import { cell, choice, dataName, flag, list, node, showing, text } from '../schema/fields.ts';
import { rowCut } from './cut.ts';
import { defineBlock } from './define.ts';
import { lengthOf, most, sum } from './measure.ts';

const column = node(
  {
    title: text('The heading of the column.'),
    key: z.string().min(1).describe('The name of the column in the data; default: the title.').optional(),
    align: choice(['start', 'end', 'center'], 'Default: figures at the end, words at the start.').optional(),
  },
  { short: 'title' },
);

const row = node(
  {
    cells: list(cell('A cell.'), 'One cell a column.'),
    strong: flag('A row of totals.').optional(),
  },
  { short: 'cells' },
);

const table = showing(
  z.strictObject({
    columns: list(column, 'Headings, or which columns of the data, in order.').optional(),
    rows: list(row, 'Rows of cells.').optional(),
    data: dataName('A name under `data`, or the path of a CSV or JSON file.').optional(),
    caption: text('What the table shows.').optional(),
  }),
  'columns',
  { grid: true },
);

export const tableBlock = defineBlock({
  about: 'A table, written here or taken from data.',
  aka: ['grid', 'matrix', 'rows'],
  schema: table,
  layouts: [
    {
      name: 'plain',
      about: 'Rows that share the height of the slide.',
      when: 'up to 8 rows',
      suits: ({ rows = [] }) => rows.length <= 8,
    },
    { name: 'dense', about: 'Close rows in small type.', when: 'anything longer', suits: () => true },
  ],
  lines: ({ rows = [], columns = [] }) => {
    const perCell = 110 / Math.max(1, columns.length);
    return 1.4 + sum(rows, (r) => 1.4 * Math.max(1, Math.ceil(most(r.cells, lengthOf) / perCell)));
  },
  cut: rowCut,
});
