import type { PrintWords } from './en.ts';

/** Korean */
export const ko: PrintWords = {
  contents: '목차',
  continued: '(계속)',
  lines: '메모',
  minutes: '분',
  estimated: '추정',
  total: '합계 …',
  figure: '그림',
  table: '표',
  handout: '배포 자료',
  texts: '슬라이드 설명',
  forSpeaker: '발표자용',
  summary: '요약',
  more: '나머지는 전체 자료에',
};
