import type { ChartWords } from './en.ts';

/** Chinese in simplified characters */
export const zh: ChartWords = {
  missing: '无数据',
  total: '合计',
  area: '面积',
  yearly: '每年 {}',
  from: '从 {} 到 {}',
  most: '最高 {}，最低 {}',
  types: {
    bar: '条形图',
    column: '柱形图',
    line: '折线图',
    area: '面积图',
    stacked: '堆积柱形图',
    grouped: '簇状柱形图',
    percent: '百分比堆积柱形图',
    scatter: '散点图',
    bubble: '气泡图',
    donut: '圆环图',
    waterfall: '瀑布图',
    slope: '斜率图',
    combo: '柱形与折线组合图',
  },
};
