import type { ChartWords } from './en.ts';

/** Japanese */
export const ja: ChartWords = {
  missing: 'データなし',
  total: '合計',
  area: '面積',
  yearly: '年{}',
  from: '{}から{}まで',
  most: '最大 {}、最小 {}',
  types: {
    bar: '横棒グラフ',
    column: '縦棒グラフ',
    line: '折れ線グラフ',
    area: '面グラフ',
    stacked: '積み上げ縦棒グラフ',
    grouped: '集合縦棒グラフ',
    percent: '100% 積み上げ縦棒グラフ',
    scatter: '散布図',
    bubble: 'バブルチャート',
    donut: 'ドーナツグラフ',
    waterfall: 'ウォーターフォール図',
    slope: 'スロープグラフ',
    combo: '縦棒と折れ線の複合グラフ',
  },
};
