import { expect, test } from 'vitest';
import { viewerOf, viewersOf } from '../../../src/audience/lineage.ts';
import type { Briefing } from '../../../src/briefing/schema.ts';

const text = (value: string) => value as Briefing['title'];
const briefing: Briefing = {
  briefing: '1',
  title: text('T'),
  sections: [],
  audiences: {
    a: { label: text('A'), minutes: 10, theme: 'x', vars: { v: 'a', w: 'a' } },
    b: { extends: 'a', minutes: 5, vars: { v: 'b' } },
    c: { extends: 'b', theme: 'y', label: text('C') },
  },
};

test('the farthest ancestor comes first, and later settings win; a label is not handed on', () => {
  expect(viewerOf(briefing, 'c')).toEqual({
    name: 'c',
    lineage: ['a', 'b', 'c'],
    settings: { label: 'C', minutes: 5, theme: 'y', vars: { v: 'b', w: 'a' } },
  });
  expect(viewerOf(briefing, 'b').settings.label).toBeUndefined();
});

test('every audience is a viewer, in the order of the briefing; without any there is one', () => {
  expect(viewersOf(briefing).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  const { audiences: _, ...open } = briefing;
  expect(viewersOf(open)).toEqual([{ name: null, lineage: [], settings: { label: undefined, vars: {} } }]);
});
