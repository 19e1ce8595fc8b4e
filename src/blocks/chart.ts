import * as z from 'zod';
import { choice, dataName, list, node, showing, text, verbatim, withShort, writtenAs } from '../schema/fields.ts';
import { defineBlock, only } from './define.ts';

const CHART_TYPES = ['bar', 'column', 'line', 'area', 'stacked', 'scatter', 'donut', 'waterfall'] as const;

const cell = verbatim('A value.');

const data = writtenAs(
  z
    .preprocess(
      spreadData,
      withShort(
        z.strictObject({
          name: dataName('A name under `data`, or the path of a CSV or JSON file.').optional(),
          rows: list(z.record(z.string(), cell), 'Rows written here, as maps from column to value.').optional(),
        }),
        'name',
      ),
    )
    .describe('Where the numbers come from: a name under `data`, a path, or rows.'),
  { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'object' } }, { type: 'object' }] },
);

const series = node(
  { name: verbatim('The column that holds the series.'), label: text('How it is called.').optional() },
  { short: 'name' },
);

const chart = showing(
  z.strictObject({
    type: choice(CHART_TYPES, 'The kind of chart.'),
    data,
    x: verbatim('The column of categories, times or horizontal values.').optional(),
    y: list(verbatim('A column of values.'), 'The columns of values.').optional(),
    series: list(series, 'The series to draw.').optional(),
    unit: text('The unit of the values.').optional(),
    title: text('What the chart shows, with its unit.').optional(),
    highlight: list(verbatim('A category or series.'), 'What to set off from the rest.').optional(),
    notes: list(text('A remark.'), 'Remarks below the chart.').optional(),
    alt: text('The chart in words, for those who cannot see it.').optional(),
  }),
  'series',
);

export const chartBlock = defineBlock({
  about: 'Numbers as a picture.',
  aka: ['graph', 'plot', 'figure', 'barchart', 'linechart', 'charts'],
  schema: chart,
  layouts: only('full', 'The chart fills its place.'),
  lines: () => 9,
});

function spreadData(value: unknown): unknown {
  return typeof value === 'string' ? { name: value } : Array.isArray(value) ? { rows: value } : value;
}
