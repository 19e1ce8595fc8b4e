import { expect, test } from 'vitest';
import { inOrder } from '../../../src/merge/in-order.ts';

test('whichever is done first, all are told in order, none before its turn', () => {
  const told: string[] = [];
  const tell = inOrder((index, item: string | undefined) => told.push(`${index} ${item}`));
  tell(2, 'c');
  tell(1, undefined);
  expect(told).toEqual([]);
  tell(0, 'a');
  expect(told).toEqual(['0 a', '1 undefined', '2 c']);
  tell(3, 'd');
  expect(told.at(-1)).toBe('3 d');
});
