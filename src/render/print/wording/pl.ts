import type { PrintWords } from './en.ts';

/** Polish */
export const pl: PrintWords = {
  contents: 'Spis treści',
  continued: '(cd.)',
  lines: 'Notatki',
  minutes: 'min',
  estimated: 'szacunkowo',
  total: '… łącznie',
  figure: 'Rysunek',
  table: 'Tabela',
  handout: 'Materiały',
  texts: 'O slajdach',
  forSpeaker: 'Dla prowadzącego',
  summary: 'Podsumowanie',
  more: 'więcej w pełnej wersji',
};
