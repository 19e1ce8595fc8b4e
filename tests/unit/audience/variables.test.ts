import { expect, test } from 'vitest';
import { merged } from '../../../src/audience/lineage.ts';

test('who sets one name of a map keeps the others', () => {
  expect(merged({ deal: { year: '2025', stake: '5 %' }, x: 'a' }, { deal: { year: '2026' } })).toEqual({
    deal: { year: '2026', stake: '5 %' },
    x: 'a',
  });
});

test('a value takes the place of a map, and a map that of a value', () => {
  expect(merged({ a: { b: 'c' }, d: 'e' }, { a: 'f', d: { g: 'h' } })).toEqual({ a: 'f', d: { g: 'h' } });
});

test('neither side is changed', () => {
  const under = { a: { b: 'c' } };
  merged(under, { a: { b: 'd' } });
  expect(under).toEqual({ a: { b: 'c' } });
});
