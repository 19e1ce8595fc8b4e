import type { ChartWords } from './en.ts';

/** Hebrew */
export const he: ChartWords = {
  missing: 'אין נתון',
  total: 'סך הכול',
  area: 'שטח',
  yearly: '{} בשנה',
  from: 'מ-{} עד {}',
  most: 'הגבוה ביותר {}, הנמוך ביותר {}',
  types: {
    bar: 'תרשים עמודות אופקיות',
    column: 'תרשים עמודות',
    line: 'תרשים קו',
    area: 'תרשים שטח',
    stacked: 'תרשים עמודות מוערם',
    grouped: 'תרשים עמודות מקובץ',
    percent: 'תרשים עמודות מוערם של חלקים',
    scatter: 'תרשים פיזור',
    bubble: 'תרשים בועות',
    donut: 'תרשים טבעת',
    waterfall: 'תרשים מפל',
    slope: 'תרשים שיפועים',
    combo: 'עמודות עם קו',
  },
};
