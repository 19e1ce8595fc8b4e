import * as z from 'zod';
import {
  choice,
  dataName,
  datum,
  list,
  node,
  number,
  showing,
  text,
  verbatim,
  withShort,
  writtenAs,
} from '../schema/fields.ts';
import { defineBlock, only } from './define.ts';

export const CHART_TYPES = [
  'bar',
  'column',
  'line',
  'area',
  'stacked',
  'grouped',
  'percent',
  'scatter',
  'bubble',
  'donut',
  'waterfall',
  'slope',
  'combo',
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

const cell = datum('A value; none where it is empty.');

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
  {
    name: verbatim('The column of values; beside `y`, the column that names the series.'),
    label: text('How it is called.').optional(),
    as: choice(['column', 'line'], 'In a combo: how it is drawn. Default: the last one as a line.').optional(),
    unit: text('In a combo: its own unit.').optional(),
  },
  { short: 'name' },
);

/** Wide enough for any figure that a slide can show. */
const FIGURE = { min: -1e15, max: 1e15 };

const reference = node(
  { value: number('Where the line is, on the axis of values.', FIGURE), label: text('What it stands for.').optional() },
  { short: 'value' },
);

const point = node({
  x: verbatim('The category, time or name of the point.'),
  series: verbatim(
    'Its series, by its name or its label; default: the first that is highlighted, or the first.',
  ).optional(),
  text: text('What is to be said about it.'),
});

const difference = z.strictObject({
  from: verbatim('The category that it is measured from.'),
  to: verbatim('The category that it is measured to.'),
  series: verbatim(
    'The series, by its name or its label; default: the first that is highlighted, or the first; of stacks, the total.',
  ).optional(),
  as: choice(
    ['change', 'growth', 'factor', 'absolute'],
    'In percent, in percent a year, as a multiple, or in the unit of the values. Default: percent, or a multiple of three and more.',
  ).optional(),
});

const chart = showing(
  z.strictObject({
    type: choice(CHART_TYPES, 'The kind of chart.'),
    data,
    x: verbatim('The column of categories, times or horizontal values. Default: the first column.').optional(),
    y: list(
      verbatim('A column of values.'),
      'The columns of values. Default: every other column of numbers.',
    ).optional(),
    series: list(series, 'The series to draw, or the column that names the series of the values in `y`.').optional(),
    label: verbatim('Scatter and bubble: the column that names the points.').optional(),
    size: verbatim('Bubble: the column that the areas stand for.').optional(),
    facet: verbatim(
      'The column that splits the chart into small ones on one scale; `series` for one a series.',
    ).optional(),
    unit: text('The unit of the values.').optional(),
    title: text('What the chart shows, with its unit.').optional(),
    highlight: list(verbatim('A category or series.'), 'What to set off from the rest.').optional(),
    reference: list(reference, 'Lines at given values.').optional(),
    points: list(point, 'Remarks at points.', { max: 8 }).optional(),
    difference: difference.describe('An arrow from one bar to another with the difference.').optional(),
    totals: list(verbatim('A category.'), 'Waterfall: bars that show what has added up.').optional(),
    order: choice(['given', 'falling', 'rising'], 'The order of bars and slices. Default: as given.').optional(),
    format: choice(['full', 'compact'], 'All digits, or as “1.2m”. Default: compact from a million up.').optional(),
    decimals: number('Digits behind the decimal point.', { min: 0, max: 6 }).optional(),
    decimal: choice(['point', 'comma'], 'How the data writes decimals, where the numbers do not tell.').optional(),
    baseline: number(
      'Where the axis of lines begins. Default: zero, or close below the least. Of a waterfall: where its totals are cut; zero for nowhere. Default: below its lowest level, where steps would be slivers.',
      FIGURE,
    ).optional(),
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
