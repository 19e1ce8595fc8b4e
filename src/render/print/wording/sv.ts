import type { PrintWords } from './en.ts';

/** Swedish */
export const sv: PrintWords = {
  contents: 'Innehåll',
  continued: '(forts.)',
  lines: 'Dina anteckningar',
  minutes: 'min',
  estimated: 'uppskattat',
  total: '… totalt',
  figure: 'Figur',
  table: 'Tabell',
  handout: 'Åhörarkopior',
  texts: 'Om bilderna',
  forSpeaker: 'För talaren',
  summary: 'Sammanfattning',
  more: 'till i den fullständiga versionen',
};
