import type { PrintWords } from './en.ts';

/** Norwegian (bokmål), also for nynorsk */
export const nb: PrintWords = {
  contents: 'Innhold',
  continued: '(forts.)',
  lines: 'Dine notater',
  minutes: 'min',
  estimated: 'anslått',
  total: '… totalt',
  figure: 'Figur',
  table: 'Tabell',
  handout: 'Støtteark',
  texts: 'Om lysbildene',
  forSpeaker: 'For foredragsholderen',
  summary: 'Sammendrag',
  more: 'til i den fullstendige versjonen',
};
