import type { PrintWords } from './en.ts';

/** Chinese in traditional characters */
export const zhHant: PrintWords = {
  contents: '目錄',
  continued: '（續）',
  lines: '筆記',
  minutes: '分鐘',
  estimated: '估計',
  total: '合計 …',
  figure: '圖',
  table: '表',
  handout: '講義',
  texts: '關於投影片',
  forSpeaker: '講者備註',
  summary: '摘要',
  more: '其餘見完整版',
};
