import { expect, test } from 'vitest';
import { EMPTY, label, mirrored, rect } from '../../../../src/render/chart/drawing.ts';

test('a drawing for scripts that read from the right has left and right changed, and its words as they are', () => {
  const drawing = {
    marks: [rect(100, 10, 300, 20, 't1')],
    labels: [label('First', 0, 24, 18, {}), label('12', 408, 24, 18, { anchor: 'end' })],
  };
  const { marks, labels } = mirrored(drawing, 1000);
  expect(marks).toEqual([`<g transform="matrix(-1 0 0 1 1000 0)">${drawing.marks[0]}</g>`]);
  expect(labels.map(({ text, x, anchor }) => [text, x, anchor])).toEqual([
    ['First', 1000, 'end'],
    ['12', 592, 'start'],
  ]);
  expect(mirrored(mirrored(drawing, 1000), 1000).labels).toEqual(drawing.labels);
  expect(mirrored(EMPTY, 5).labels).toEqual([]);
});
