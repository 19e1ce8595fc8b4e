import type { ChartWords } from './en.ts';

/** Danish */
export const da: ChartWords = {
  missing: 'mangler',
  total: 'I alt',
  area: 'Areal',
  yearly: '{} om året',
  from: 'fra {} til {}',
  most: 'mest {}, mindst {}',
  types: {
    bar: 'Liggende søjlediagram',
    column: 'Søjlediagram',
    line: 'Kurvediagram',
    area: 'Områdediagram',
    stacked: 'Stablet søjlediagram',
    grouped: 'Grupperet søjlediagram',
    percent: 'Stablet søjlediagram over andele',
    scatter: 'Punktdiagram',
    bubble: 'Boblediagram',
    donut: 'Kransediagram',
    waterfall: 'Vandfaldsdiagram',
    slope: 'Hældningsdiagram',
    combo: 'Søjler med en kurve',
  },
};
