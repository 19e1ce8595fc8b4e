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
  layouts: ['grid', 'row', 'single'],
  layout: (metrics) => (metrics.length === 1 ? 'single' : metrics.length <= 4 ? 'row' : 'grid'),
  lines: (metrics) => Math.ceil(metrics.length / 4) * 6,
  cut: itemCut,
});
