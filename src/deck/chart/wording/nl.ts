import type { ChartWords } from './en.ts';

/** Dutch */
export const nl: ChartWords = {
  missing: 'n.b.',
  total: 'Totaal',
  area: 'Oppervlakte',
  yearly: '{} per jaar',
  from: 'van {} tot {}',
  most: 'hoogste {}, laagste {}',
  types: {
    bar: 'Staafdiagram',
    column: 'Kolomdiagram',
    line: 'Lijndiagram',
    area: 'Vlakdiagram',
    stacked: 'Gestapeld kolomdiagram',
    grouped: 'Gegroepeerd kolomdiagram',
    percent: 'Gestapeld kolomdiagram van aandelen',
    scatter: 'Spreidingsdiagram',
    bubble: 'Bellendiagram',
    donut: 'Ringdiagram',
    waterfall: 'Watervaldiagram',
    slope: 'Hellingdiagram',
    combo: 'Kolommen met een lijn',
  },
};
