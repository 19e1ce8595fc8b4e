import type { PrintWords } from './en.ts';

/** Japanese */
export const ja: PrintWords = {
  contents: '目次',
  continued: '（続き）',
  lines: 'メモ',
  minutes: '分',
  estimated: '見積もり',
  total: '合計 …',
  figure: '図',
  table: '表',
  handout: '配布資料',
  texts: 'スライドについて',
  forSpeaker: '発表者用',
  summary: '要約',
  more: '続きは本資料に',
};
