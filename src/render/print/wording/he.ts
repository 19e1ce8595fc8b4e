import type { PrintWords } from './en.ts';

/** Hebrew */
export const he: PrintWords = {
  contents: 'תוכן העניינים',
  continued: '(המשך)',
  lines: 'הערות',
  minutes: 'דק׳',
  estimated: 'הערכה',
  total: '… בסך הכול',
  figure: 'תרשים',
  table: 'טבלה',
  handout: 'חומר לחלוקה',
  texts: 'על השקפים',
  forSpeaker: 'למציג',
  summary: 'תקציר',
  more: 'עוד בגרסה המלאה',
};
