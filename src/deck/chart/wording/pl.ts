import type { ChartWords } from './en.ts';

/** Polish */
export const pl: ChartWords = {
  missing: 'b.d.',
  total: 'Suma',
  area: 'Pole',
  yearly: '{} rocznie',
  from: 'od {} do {}',
  most: 'najwięcej {}, najmniej {}',
  types: {
    bar: 'Wykres słupkowy',
    column: 'Wykres kolumnowy',
    line: 'Wykres liniowy',
    area: 'Wykres warstwowy',
    stacked: 'Skumulowany wykres kolumnowy',
    grouped: 'Grupowany wykres kolumnowy',
    percent: 'Skumulowany wykres kolumnowy udziałów',
    scatter: 'Wykres punktowy',
    bubble: 'Wykres bąbelkowy',
    donut: 'Wykres pierścieniowy',
    waterfall: 'Wykres kaskadowy',
    slope: 'Wykres nachyleń',
    combo: 'Kolumny z linią',
  },
};
