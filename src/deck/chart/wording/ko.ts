import type { ChartWords } from './en.ts';

/** Korean */
export const ko: ChartWords = {
  missing: '자료 없음',
  total: '합계',
  area: '면적',
  yearly: '연 {}',
  from: '{}에서 {}까지',
  most: '최대 {}, 최소 {}',
  types: {
    bar: '가로 막대형 차트',
    column: '세로 막대형 차트',
    line: '꺾은선형 차트',
    area: '영역형 차트',
    stacked: '누적 세로 막대형 차트',
    grouped: '묶은 세로 막대형 차트',
    percent: '100% 기준 누적 세로 막대형 차트',
    scatter: '분산형 차트',
    bubble: '거품형 차트',
    donut: '도넛형 차트',
    waterfall: '폭포 차트',
    slope: '기울기 차트',
    combo: '세로 막대와 꺾은선 혼합 차트',
  },
};
