import type { ChartType } from '../../../blocks/chart.ts';

/** What there is to be said in every language. */
export interface ChartWords {
  missing: string;
  total: string;
  /** Before what the areas of bubbles stand for. */
  area: string;
  /** `{}` is the figure. */
  yearly: string;
  /** Of a few values all, of many the ends. */
  from: string;
  most: string;
  types: Record<ChartType, string>;
}

/** English */
export const en: ChartWords = {
  missing: 'n/a',
  total: 'Total',
  area: 'Area',
  yearly: '{} a year',
  from: 'from {} to {}',
  most: 'most {}, least {}',
  types: {
    bar: 'Bar chart',
    column: 'Column chart',
    line: 'Line chart',
    area: 'Area chart',
    stacked: 'Stacked column chart',
    grouped: 'Grouped column chart',
    percent: 'Stacked column chart of shares',
    scatter: 'Scatter chart',
    bubble: 'Bubble chart',
    donut: 'Donut chart',
    waterfall: 'Waterfall chart',
    slope: 'Slope chart',
    combo: 'Columns with a line',
  },
};
