import type { ChartWords } from './en.ts';

/** Finnish */
export const fi: ChartWords = {
  missing: 'ei tietoa',
  total: 'Yhteensä',
  area: 'Pinta-ala',
  yearly: '{} vuodessa',
  from: '{} – {}',
  most: 'eniten {}, vähiten {}',
  types: {
    bar: 'Palkkikaavio',
    column: 'Pylväskaavio',
    line: 'Viivakaavio',
    area: 'Aluekaavio',
    stacked: 'Pinottu pylväskaavio',
    grouped: 'Ryhmitelty pylväskaavio',
    percent: 'Osuuksien pinottu pylväskaavio',
    scatter: 'Pistekaavio',
    bubble: 'Kuplakaavio',
    donut: 'Rengaskaavio',
    waterfall: 'Vesiputouskaavio',
    slope: 'Kaltevuuskaavio',
    combo: 'Pylväät ja viiva',
  },
};
