/** What charts say of themselves, in the language of the deck; English where there is none here. */
import type { ChartType } from '../../blocks/chart.ts';
import { byLanguage } from '../../text/language.ts';

interface Words {
  missing: string;
  total: string;
  /** Before what the areas of bubbles stand for. */
  area: string;
  /** `{}` is the figure. */
  yearly: string;
  /** Of a few values all, of many the ends. */
  from: string;
  most: string;
  types: Record<ChartType, string>;
}

const english: Words = {
  missing: 'n/a',
  total: 'Total',
  area: 'Area',
  yearly: '{} a year',
  from: 'from {} to {}',
  most: 'most {}, least {}',
  types: {
    bar: 'Bar chart',
    column: 'Column chart',
    line: 'Line chart',
    area: 'Area chart',
    stacked: 'Stacked column chart',
    grouped: 'Grouped column chart',
    percent: 'Stacked column chart of shares',
    scatter: 'Scatter chart',
    bubble: 'Bubble chart',
    donut: 'Donut chart',
    waterfall: 'Waterfall chart',
    slope: 'Slope chart',
    combo: 'Columns with a line',
  },
};

const translations: Record<string, Words> = {
  en: english,
  de: {
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
  },
  fr: {
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
  },
  es: {
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
  },
};

export function chartWords(lang: string): Words {
  return byLanguage(translations, lang) ?? english;
}

/** What stands in the place of a value that there is none of. */
export function missingIn(lang: string): string {
  return chartWords(lang).missing;
}

/** Puts figures into a phrase, in their order. */
export function fill(phrase: string, ...parts: readonly string[]): string {
  return phrase
    .split('{}')
    .map((piece, i) => piece + (parts[i] ?? ''))
    .join('');
}
