import type { PrintWords } from './en.ts';

/** Danish */
export const da: PrintWords = {
  contents: 'Indhold',
  continued: '(fortsat)',
  lines: 'Dine noter',
  minutes: 'min.',
  estimated: 'anslået',
  total: '… i alt',
  figure: 'Figur',
  table: 'Tabel',
  handout: 'Uddelingskopier',
  texts: 'Om diasene',
  forSpeaker: 'Til taleren',
  summary: 'Sammendrag',
  more: 'flere i den fulde version',
};
