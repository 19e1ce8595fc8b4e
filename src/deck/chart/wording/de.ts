import type { ChartWords } from './en.ts';

/** German */
export const de: ChartWords = {
  missing: 'k. A.',
  total: 'Summe',
  area: 'Fläche',
  yearly: '{} pro Jahr',
  from: 'von {} bis {}',
  most: 'am meisten {}, am wenigsten {}',
  types: {
    bar: 'Balkendiagramm',
    column: 'Säulendiagramm',
    line: 'Liniendiagramm',
    area: 'Flächendiagramm',
    stacked: 'Gestapeltes Säulendiagramm',
    grouped: 'Gruppiertes Säulendiagramm',
    percent: 'Gestapeltes Säulendiagramm der Anteile',
    scatter: 'Streudiagramm',
    bubble: 'Blasendiagramm',
    donut: 'Ringdiagramm',
    waterfall: 'Wasserfalldiagramm',
    slope: 'Steigungsdiagramm',
    combo: 'Säulen mit einer Linie',
  },
};
