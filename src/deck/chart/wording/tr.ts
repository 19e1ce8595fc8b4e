import type { ChartWords } from './en.ts';

/** Turkish */
export const tr: ChartWords = {
  missing: 'veri yok',
  total: 'Toplam',
  area: 'Alan',
  yearly: 'yılda {}',
  from: 'başlangıç {}, bitiş {}',
  most: 'en çok {}, en az {}',
  types: {
    bar: 'Çubuk grafik',
    column: 'Sütun grafik',
    line: 'Çizgi grafik',
    area: 'Alan grafiği',
    stacked: 'Yığılmış sütun grafik',
    grouped: 'Kümelenmiş sütun grafik',
    percent: 'Payların yığılmış sütun grafiği',
    scatter: 'Dağılım grafiği',
    bubble: 'Kabarcık grafiği',
    donut: 'Halka grafik',
    waterfall: 'Şelale grafiği',
    slope: 'Eğim grafiği',
    combo: 'Sütunlar ve çizgi',
  },
};
