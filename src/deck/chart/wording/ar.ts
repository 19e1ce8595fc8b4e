import type { ChartWords } from './en.ts';

/** Arabic */
export const ar: ChartWords = {
  missing: 'غير متاح',
  total: 'الإجمالي',
  area: 'المساحة',
  yearly: '{} سنويًا',
  from: 'من {} إلى {}',
  most: 'الأعلى {}، الأدنى {}',
  types: {
    bar: 'مخطط شريطي',
    column: 'مخطط عمودي',
    line: 'مخطط خطي',
    area: 'مخطط مساحي',
    stacked: 'مخطط عمودي مكدس',
    grouped: 'مخطط عمودي متفاوت المسافات',
    percent: 'مخطط عمودي مكدس للحصص',
    scatter: 'مخطط مبعثر',
    bubble: 'مخطط فقاعي',
    donut: 'مخطط دائري مجوف',
    waterfall: 'مخطط انحداري',
    slope: 'مخطط الميل',
    combo: 'أعمدة مع خط',
  },
};
