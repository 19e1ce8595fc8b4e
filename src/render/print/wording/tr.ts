import type { PrintWords } from './en.ts';

/** Turkish */
export const tr: PrintWords = {
  contents: 'İçindekiler',
  continued: '(devamı)',
  lines: 'Notlarınız',
  minutes: 'dk',
  estimated: 'tahmini',
  total: '… toplam',
  figure: 'Şekil',
  table: 'Tablo',
  handout: 'Dinleyici notu',
  texts: 'Slaytlar hakkında',
  forSpeaker: 'Konuşmacı için',
  summary: 'Özet',
  more: 'daha tam sürümde',
};
