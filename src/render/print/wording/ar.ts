import type { PrintWords } from './en.ts';

/** Arabic */
export const ar: PrintWords = {
  contents: 'المحتويات',
  continued: '(تابع)',
  lines: 'ملاحظاتك',
  minutes: 'د',
  estimated: 'تقديرًا',
  total: '… إجمالًا',
  figure: 'الشكل',
  table: 'الجدول',
  handout: 'نسخة للتوزيع',
  texts: 'عن الشرائح',
  forSpeaker: 'للمتحدّث',
  summary: 'ملخّص',
  more: 'المزيد في النسخة الكاملة',
};
