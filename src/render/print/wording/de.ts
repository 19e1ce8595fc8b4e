import type { PrintWords } from './en.ts';

/** German */
export const de: PrintWords = {
  contents: 'Inhalt',
  continued: '(Forts.)',
  lines: 'Ihre Notizen',
  minutes: 'Min.',
  estimated: 'geschätzt',
  total: '… insgesamt',
  figure: 'Abbildung',
  table: 'Tabelle',
  handout: 'Handout',
  texts: 'Zu den Folien',
  forSpeaker: 'Für den Vortrag',
  summary: 'Zusammenfassung',
  more: 'weitere in der ganzen Fassung',
};
