import type { PrintWords } from './en.ts';

/** Italian */
export const it: PrintWords = {
  contents: 'Indice',
  continued: '(continua)',
  lines: 'I vostri appunti',
  minutes: 'min',
  estimated: 'stimato',
  total: '… in tutto',
  figure: 'Figura',
  table: 'Tabella',
  handout: 'Dispensa',
  texts: 'Sulle diapositive',
  forSpeaker: 'Per chi presenta',
  summary: 'Sintesi',
  more: 'altri nella versione completa',
};
