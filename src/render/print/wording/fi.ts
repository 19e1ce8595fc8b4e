import type { PrintWords } from './en.ts';

/** Finnish */
export const fi: PrintWords = {
  contents: 'Sisällys',
  continued: '(jatkuu)',
  lines: 'Omat muistiinpanot',
  minutes: 'min',
  estimated: 'arvio',
  total: '… yhteensä',
  figure: 'Kuva',
  table: 'Taulukko',
  handout: 'Moniste',
  texts: 'Tietoja dioista',
  forSpeaker: 'Puhujalle',
  summary: 'Tiivistelmä',
  more: 'lisää täydessä versiossa',
};
