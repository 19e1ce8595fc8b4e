import type { PrintWords } from './en.ts';

/** Chinese in simplified characters */
export const zh: PrintWords = {
  contents: '目录',
  continued: '（续）',
  lines: '笔记',
  minutes: '分钟',
  estimated: '估计',
  total: '合计 …',
  figure: '图',
  table: '表',
  handout: '讲义',
  texts: '关于幻灯片',
  forSpeaker: '演讲者备注',
  summary: '摘要',
  more: '其余见完整版',
};
