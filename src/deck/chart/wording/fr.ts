import type { ChartWords } from './en.ts';

/** French */
export const fr: ChartWords = {
  missing: 'n. d.',
  total: 'Total',
  area: 'Surface',
  yearly: '{} par an',
  from: 'de {} à {}',
  most: 'au plus {}, au moins {}',
  types: {
    bar: 'Graphique à barres',
    column: 'Histogramme',
    line: 'Courbes',
    area: 'Graphique en aires',
    stacked: 'Histogramme empilé',
    grouped: 'Histogramme groupé',
    percent: 'Histogramme empilé des parts',
    scatter: 'Nuage de points',
    bubble: 'Graphique à bulles',
    donut: 'Graphique en anneau',
    waterfall: 'Graphique en cascade',
    slope: 'Graphique de pentes',
    combo: 'Histogramme et courbe',
  },
};
