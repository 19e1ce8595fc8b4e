import type { ChartWords } from './en.ts';

/** Spanish */
export const es: ChartWords = {
  missing: 's. d.',
  total: 'Total',
  area: 'Área',
  yearly: '{} al año',
  from: 'de {} a {}',
  most: 'el mayor {}, el menor {}',
  types: {
    bar: 'Gráfico de barras',
    column: 'Gráfico de columnas',
    line: 'Gráfico de líneas',
    area: 'Gráfico de áreas',
    stacked: 'Columnas apiladas',
    grouped: 'Columnas agrupadas',
    percent: 'Columnas apiladas de porcentajes',
    scatter: 'Gráfico de dispersión',
    bubble: 'Gráfico de burbujas',
    donut: 'Gráfico de anillo',
    waterfall: 'Gráfico de cascada',
    slope: 'Gráfico de pendientes',
    combo: 'Columnas con una línea',
  },
};
