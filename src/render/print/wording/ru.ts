import type { PrintWords } from './en.ts';

/** Russian */
export const ru: PrintWords = {
  contents: 'Содержание',
  continued: '(продолжение)',
  lines: 'Заметки',
  minutes: 'мин',
  estimated: 'оценка',
  total: '… всего',
  figure: 'Рисунок',
  table: 'Таблица',
  handout: 'Раздаточный материал',
  texts: 'О слайдах',
  forSpeaker: 'Для докладчика',
  summary: 'Краткое содержание',
  more: 'ещё в полной версии',
};
