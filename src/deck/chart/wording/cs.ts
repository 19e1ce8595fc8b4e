import type { ChartWords } from './en.ts';

/** Czech */
export const cs: ChartWords = {
  missing: 'není údaj',
  total: 'Celkem',
  area: 'Plocha',
  yearly: '{} ročně',
  from: 'od {} do {}',
  most: 'nejvíce {}, nejméně {}',
  types: {
    bar: 'Pruhový graf',
    column: 'Sloupcový graf',
    line: 'Spojnicový graf',
    area: 'Plošný graf',
    stacked: 'Skládaný sloupcový graf',
    grouped: 'Skupinový sloupcový graf',
    percent: 'Skládaný sloupcový graf podílů',
    scatter: 'Bodový graf',
    bubble: 'Bublinový graf',
    donut: 'Prstencový graf',
    waterfall: 'Vodopádový graf',
    slope: 'Sklonový graf',
    combo: 'Sloupce se spojnicí',
  },
};
