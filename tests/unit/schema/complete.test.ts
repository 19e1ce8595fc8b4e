import { expect, test } from 'vitest';
import { blockKinds } from '../../../src/blocks/index.ts';
import { complete } from '../../../src/schema/complete.ts';

test('what was left out is null, at every depth; what is there stays', () => {
  const text = [{ type: 'text', value: 'A' }];
  expect(complete(blockKinds.points.schema, [{ text, points: [{ text }] }])).toEqual([
    { term: null, icon: null, text, points: [{ term: null, text, sources: null }], sources: null },
  ]);
});

test('whom a node is for is no field of it any more', () => {
  expect(Object.keys(complete(blockKinds.callout.schema, { for: ['board'] }) as object)).toEqual([
    'tone',
    'icon',
    'title',
    'text',
  ]);
});
