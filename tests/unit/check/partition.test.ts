import { describe, expect, test } from 'vitest';
import { partition } from '../../../src/check/partition.ts';

const items = (...heights: number[]) => heights.map((height) => ({ height, list: 0, isWhole: false }));

describe('what is too long', () => {
  test('is divided into parts of nearly the same height', () => {
    expect(partition(items(50, 50, 50, 50, 50, 50), 2)).toEqual([3]);
    expect(partition(items(50, 50, 50, 50, 50, 50, 50, 50), 3)).toEqual([3, 6]);
    expect(partition(items(200, 50, 50, 50, 50), 2)).toEqual([1]);
  });

  test('is not torn from the words that lead to it', () => {
    const lead = { height: 60, list: 0, isWhole: true };
    const list = Array.from({ length: 6 }, () => ({ height: 60, list: 1, isWhole: false }));
    expect(partition([...list.slice(0, 3).map((one) => ({ ...one, list: 2 })), lead, ...list], 2)).not.toEqual([4]);
  });

  test('is divided between blocks rather than within one', () => {
    const two = [...items(50, 50, 50, 50), ...items(60, 60, 60, 60).map((one) => ({ ...one, list: 1 }))];
    expect(partition(two, 2)).toEqual([4]);
  });

  test('has as many parts as it has pieces at most', () => {
    expect(partition(items(10, 10), 5)).toEqual([1]);
    expect(partition(items(10), 2)).toEqual([]);
  });
});
