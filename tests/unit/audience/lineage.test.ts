import { expect, test } from 'vitest';
import { choose, chooseOne } from '../../../src/audience/choose.ts';
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

test('an audience counts as its groups and as those of whom it extends: the widest first, the audience last', () => {
  const groups = { few: ['a'], c_only: ['c'], wide: ['few', 'b'], widest: ['wide'], others: ['x'] };
  const grouped = { ...briefing, groups };
  expect(viewerOf(grouped, 'c').lineage).toEqual(['c_only', 'widest', 'wide', 'few', 'a', 'b', 'c']);
  expect(viewerOf(grouped, 'a').lineage).toEqual(['widest', 'wide', 'few', 'a']);
});

test('on the command line, a group stands for its members, each once and in their order', () => {
  const grouped = { ...briefing, groups: { few: ['b', 'a'], all: ['few', 'c', 'a'] } };
  expect(choose(grouped, ['all']).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  expect(choose(grouped, ['c', 'few']).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  expect(() => choose(grouped, ['alll'])).toThrow('no audience is called “alll”; did you mean “all”?');
});

test('where one audience is asked for, a group is refused with its members', () => {
  const grouped = { ...briefing, groups: { few: ['b', 'a'] } };
  expect(chooseOne(grouped, 'b').name).toBe('b');
  expect(() => chooseOne(grouped, 'few')).toThrow(expect.objectContaining({ hint: 'name one of: b, a' }));
});

test('every audience is a viewer, in the order of the briefing; without any there is one', () => {
  expect(viewersOf(briefing).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  const { audiences: _, ...open } = briefing;
  expect(viewersOf(open)).toEqual([{ name: null, lineage: [], settings: { label: undefined, vars: {} } }]);
});
