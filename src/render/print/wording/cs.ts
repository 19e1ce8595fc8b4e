import type { PrintWords } from './en.ts';

/** Czech */
export const cs: PrintWords = {
  contents: 'Obsah',
  continued: '(pokr.)',
  lines: 'Vaše poznámky',
  minutes: 'min',
  estimated: 'odhad',
  total: '… celkem',
  figure: 'Obrázek',
  table: 'Tabulka',
  handout: 'Podklady',
  texts: 'K jednotlivým snímkům',
  forSpeaker: 'Pro přednášejícího',
  summary: 'Shrnutí',
  more: 'další v úplné verzi',
};
