/** The part of the table of messages about charts and the data that they are drawn from. */
import { error, listed, meant, type Named, quoted, some, warning } from './message.ts';

export const charts = {
  'not-a-number': error<{ value: string; column: string; more: number }>(
    'A cell of a chart’s data that holds no number.',
    (p) =>
      p.more > 0
        ? `${p.more} more ${p.more === 1 ? 'cell' : 'cells'} of ${quoted(p.column)} ${p.more === 1 ? 'is no number' : 'are no numbers'}`
        : `${quoted(cut(p.value))} is no number`,
    () => 'write it as 1234.5, 1,234.5 or 12%; where there is no value, leave it empty or write “n/a”',
  ),
  'ambiguous-number': warning<{ value: string }>(
    'A number whose point may stand before decimals or between thousands.',
    (p) => `${quoted(p.value)} has two readings; its point is taken to stand between thousands`,
    () => 'write “decimal: point” or “decimal: comma” in the chart',
  ),
  'mixed-units': warning<{ column: string; units: readonly string[] }>(
    'A column of numbers with several units.',
    (p) => `the numbers of ${quoted(p.column)} have several units: ${listed(p.units.map((unit) => unit || 'none'))}`,
    () => 'draw one unit, or put each into a column of its own',
  ),
  'duplicate-category': error<{ name: string; series: string; more: number }>(
    'A category that a series of a chart has twice.',
    (p) =>
      p.more > 0
        ? `${p.more} more ${p.more === 1 ? 'row repeats' : 'rows repeat'} a category of ${quoted(p.series)}`
        : `${quoted(cut(p.name))} is in ${quoted(p.series)} twice`,
    () => 'give each category one row; a column that tells rows apart is named by “series” or “facet”',
  ),
  'not-in-chart': error<Named>(
    'A category or series that the chart does not have.',
    (p) => `the chart has nothing called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => (p.known.length === 0 ? 'the chart names nothing' : `it has: ${some(p.known)}`),
  ),
  'nothing-to-draw': error<object>(
    'A chart without a single value.',
    () => 'the chart has no value to draw',
    () => 'name columns of numbers with “y”, or give the data some rows',
  ),
  'negative-part': error<{ type: string; value: string; column: string }>(
    'A part of a whole, or an area, that is less than nothing.',
    (p) => `a ${p.type} chart cannot show ${p.value}, as ${quoted(p.column)} has it`,
    () => 'take “column” or “waterfall” for values below zero',
  ),
  'wrong-total': error<{ name: string; value: string; sum: string }>(
    'A total of a waterfall that is not what its steps add up to.',
    (p) => `${quoted(p.name)} is ${p.value}, but the steps add up to ${p.sum}`,
    () => 'correct a step, or leave the total empty: it is worked out',
  ),
  'crowded-chart': warning<{ type: string; count: number; most: number }>(
    'More categories than can be told apart.',
    (p) => `${p.count} categories are many for a ${p.type} chart: about ${p.most} can be told apart`,
    () => 'merge the small ones, or choose another type; nothing is left out',
  ),
  'idle-option': warning<{ option: string; type: string; types: readonly string[] }>(
    'A key of a chart that its type has no use for.',
    (p) => `${quoted(p.option)} does nothing in a ${p.type} chart`,
    (p) => `it is for: ${some(p.types)}`,
  ),
  'high-baseline': warning<{ baseline: number; least: number }>(
    'A baseline that would cut away steps of a waterfall; it is drawn from zero.',
    (p) => `the baseline ${p.baseline} is not below the lowest level, ${p.least}: the chart is drawn from zero`,
    (p) => `use a number below ${p.least}, or leave it out: the chart finds one where it helps`,
  ),
} as const;

const cut = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
