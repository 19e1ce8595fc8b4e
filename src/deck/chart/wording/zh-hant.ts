import type { ChartWords } from './en.ts';

/** Chinese in traditional characters */
export const zhHant: ChartWords = {
  missing: '無資料',
  total: '合計',
  area: '面積',
  yearly: '每年 {}',
  from: '從 {} 到 {}',
  most: '最高 {}，最低 {}',
  types: {
    bar: '橫條圖',
    column: '直條圖',
    line: '折線圖',
    area: '區域圖',
    stacked: '堆疊直條圖',
    grouped: '群組直條圖',
    percent: '百分比堆疊直條圖',
    scatter: '散佈圖',
    bubble: '泡泡圖',
    donut: '環圈圖',
    waterfall: '瀑布圖',
    slope: '斜率圖',
    combo: '直條與折線組合圖',
  },
};
