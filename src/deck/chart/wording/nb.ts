import type { ChartWords } from './en.ts';

/** Norwegian (bokmål), also for nynorsk */
export const nb: ChartWords = {
  missing: 'mangler',
  total: 'Totalt',
  area: 'Areal',
  yearly: '{} per år',
  from: 'fra {} til {}',
  most: 'mest {}, minst {}',
  types: {
    bar: 'Liggende stolpediagram',
    column: 'Stolpediagram',
    line: 'Linjediagram',
    area: 'Arealdiagram',
    stacked: 'Stablet stolpediagram',
    grouped: 'Gruppert stolpediagram',
    percent: 'Stablet stolpediagram over andeler',
    scatter: 'Punktdiagram',
    bubble: 'Boblediagram',
    donut: 'Hjuldiagram',
    waterfall: 'Fossefallsdiagram',
    slope: 'Stigningsdiagram',
    combo: 'Stolper med en linje',
  },
};
