import type { ChartWords } from './en.ts';

/** Portuguese */
export const pt: ChartWords = {
  missing: 'n.d.',
  total: 'Total',
  area: 'Área',
  yearly: '{} por ano',
  from: 'de {} a {}',
  most: 'o maior {}, o menor {}',
  types: {
    bar: 'Gráfico de barras',
    column: 'Gráfico de colunas',
    line: 'Gráfico de linhas',
    area: 'Gráfico de áreas',
    stacked: 'Colunas empilhadas',
    grouped: 'Colunas agrupadas',
    percent: 'Colunas empilhadas de percentagens',
    scatter: 'Gráfico de dispersão',
    bubble: 'Gráfico de bolhas',
    donut: 'Gráfico em anel',
    waterfall: 'Gráfico em cascata',
    slope: 'Gráfico de declives',
    combo: 'Colunas com uma linha',
  },
};
