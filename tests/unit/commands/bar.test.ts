import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { openPrinter } from '../../../src/browser/printer.ts';
import { barOf, paceOf } from '../../../src/commands/bar.ts';
import { rowProgress } from '../../../src/commands/merge.ts';

test('a bar is as full as its share', () => {
  expect([0, 0.5, 1].map(barOf)).toEqual(['░'.repeat(24), '█'.repeat(12) + '░'.repeat(12), '█'.repeat(24)]);
});

test.each([
  [{ done: 1234, total: 2000, seconds: 30 }, '1,234/2,000  41.1/s  0:19 left'],
  [{ done: 1, total: 5000, seconds: 1 }, '1/5,000  1.0/s  1:23:19 left'],
  [{ done: 0, total: 5, seconds: 0 }, '0/5  0.0/s'],
])('%j is %s', (pace, words) => {
  expect(paceOf(pace)).toBe(words);
});

/** What is told of a thousand recipients, of which one takes so many milliseconds. */
function told(live: boolean, each: number) {
  const lines: string[] = [];
  const colors = picocolors.createColors(false);
  const hear = (line: string | null) => void lines.push(line ?? '');
  const io = { out: hear, err: hear, progress: hear, live, outColor: colors, errColor: colors, env: {}, openPrinter };
  let time = 0;
  const tell = rowProgress(io, () => time);
  for (let done = 1; done <= 1000; done++) {
    time += each;
    tell({ done, failed: done > 500 ? 2 : 0, total: 1000 });
  }
  return lines;
}

test('a terminal is told ten times a second, anything else now and then', () => {
  expect(told(true, 10)).toHaveLength(100);
  expect(told(true, 10).at(-1)).toBe(`${'█'.repeat(24)}  1,000/1,000  100.0/s  0:00 left  2 failed`);
  expect(told(false, 10)).toHaveLength(9);
  expect(told(false, 1000)).toHaveLength(99);
});
