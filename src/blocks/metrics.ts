import { choice, list, node, sourceId, text } from '../schema/fields.ts';
import { itemCut } from './cut.ts';
import { defineBlock } from './define.ts';

const metric = node({
  value: text('The number with its unit, as it should be read.'),
  label: text('What it measures.'),
  change: text('How it moved, and since when.').optional(),
  trend: choice(['up', 'down', 'flat'], 'Which way it moved.').optional(),
  source: sourceId('The id of the source.').optional(),
});

export const metricsBlock = defineBlock({
  about: 'Numbers, large, with labels and how they moved.',
  aka: ['metric', 'kpi', 'kpis', 'numbers', 'figures', 'stats', 'bignumber'],
  schema: list(metric, 'The numbers.'),
  layouts: [
    {
      name: 'single',
      about: 'One number, as large as it may be, and what it says.',
      when: '1 number',
      suits: (metrics) => metrics.length === 1,
      needs: { what: 'a single number', has: (metrics) => metrics.length === 1 },
    },
    {
      name: 'stacked',
      about: 'Large numbers below each other, each with its words beside it.',
      when: '2 or 3 numbers alone on a slide',
      suits: (metrics, { alone }) => alone && metrics.length <= 3,
      needs: { what: 'four numbers at most', has: (metrics) => metrics.length <= 4 },
      instead: { name: 'row', suits: () => true },
    },
    {
      name: 'row',
      about: 'Numbers side by side.',
      when: 'up to 3 numbers, or 4 beside something else',
      suits: (metrics, { alone }) => metrics.length <= 3 || (metrics.length === 4 && !alone),
    },
    { name: 'grid', about: 'Numbers in two rows or more.', when: 'anything else', suits: () => true },
  ],
  lines: (metrics) => Math.ceil(metrics.length / 4) * 6,
  cut: itemCut,
});
