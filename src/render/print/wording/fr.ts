import type { PrintWords } from './en.ts';

/** French */
export const fr: PrintWords = {
  contents: 'Sommaire',
  continued: '(suite)',
  lines: 'Vos notes',
  minutes: 'min',
  estimated: 'estimation',
  total: '… au total',
  figure: 'Figure',
  table: 'Tableau',
  handout: 'Document',
  texts: 'À propos des diapositives',
  forSpeaker: 'Pour l’orateur',
  summary: 'Résumé',
  more: 'de plus dans la version complète',
};
