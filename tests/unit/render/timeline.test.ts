import { expect, test } from 'vitest';
import type { BlockContext } from '../../../src/render/view/context.ts';
import { timelineAddition } from '../../../src/render/view/kinds/timeline.ts';
import { parseInline } from '../../../src/text/inline.ts';

const shapeIn = (width: number, ...texts: string[]) =>
  timelineAddition(
    texts.map((what, i) => ({ when: parseInline(`${2000 + i}`), what: parseInline(what) })),
    'horizontal',
    { width, alone: width > 1000 } as BlockContext,
  ).shape;

test('events whose words would be broken side by side stand below each other', () => {
  const events = ['Contract', 'Timetable', 'Responsibilities'];
  expect(shapeIn(1136, ...events)).toBe('horizontal');
  expect(shapeIn(450, ...events)).toBe('vertical');
  expect(shapeIn(450, 'Contract', 'Timetable', 'End')).toBe('horizontal');
});
