import type { ChartWords } from './en.ts';

/** Italian */
export const it: ChartWords = {
  missing: 'n.d.',
  total: 'Totale',
  area: 'Area',
  yearly: '{} all’anno',
  from: 'da {} a {}',
  most: 'il maggiore {}, il minore {}',
  types: {
    bar: 'Grafico a barre',
    column: 'Istogramma',
    line: 'Grafico a linee',
    area: 'Grafico ad area',
    stacked: 'Istogramma in pila',
    grouped: 'Istogramma raggruppato',
    percent: 'Istogramma in pila delle quote',
    scatter: 'Grafico a dispersione',
    bubble: 'Grafico a bolle',
    donut: 'Grafico ad anello',
    waterfall: 'Grafico a cascata',
    slope: 'Grafico delle pendenze',
    combo: 'Istogramma con linea',
  },
};
