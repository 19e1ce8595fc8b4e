import type { ChartWords } from './en.ts';

/** Swedish */
export const sv: ChartWords = {
  missing: 'saknas',
  total: 'Totalt',
  area: 'Yta',
  yearly: '{} per år',
  from: 'från {} till {}',
  most: 'mest {}, minst {}',
  types: {
    bar: 'Liggande stapeldiagram',
    column: 'Stapeldiagram',
    line: 'Linjediagram',
    area: 'Ytdiagram',
    stacked: 'Staplat stapeldiagram',
    grouped: 'Grupperat stapeldiagram',
    percent: 'Staplat stapeldiagram över andelar',
    scatter: 'Punktdiagram',
    bubble: 'Bubbeldiagram',
    donut: 'Ringdiagram',
    waterfall: 'Vattenfallsdiagram',
    slope: 'Lutningsdiagram',
    combo: 'Staplar med en linje',
  },
};
