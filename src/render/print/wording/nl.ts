import type { PrintWords } from './en.ts';

/** Dutch */
export const nl: PrintWords = {
  contents: 'Inhoud',
  continued: '(vervolg)',
  lines: 'Uw aantekeningen',
  minutes: 'min',
  estimated: 'geschat',
  total: '… in totaal',
  figure: 'Figuur',
  table: 'Tabel',
  handout: 'Hand-out',
  texts: 'Bij de dia’s',
  forSpeaker: 'Voor de spreker',
  summary: 'Samenvatting',
  more: 'meer in de volledige versie',
};
