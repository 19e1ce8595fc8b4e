import { describe, expect, test, vi } from 'vitest';
import { pool } from '../../../src/browser/pool.ts';

describe('a pool', () => {
  const make = () => {
    const made: { id: number; isDiscarded: boolean; discard: () => void }[] = [];
    const things = pool(async () => {
      const thing = { id: made.length, isDiscarded: false, discard: () => {} };
      thing.discard = () => {
        thing.isDiscarded = true;
      };
      made.push(thing);
      return thing;
    }, 2);
    return { made, things };
  };

  test('uses a thing again', async () => {
    const { made, things } = make();
    for (let at = 0; at < 3; at++) await things.use(async () => {});
    expect(made.length).toBe(1);
  });

  test('lends so many at a time, in the order of asking', async () => {
    const { made, things } = make();
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const all = ['a', 'b', 'c', 'd'].map((name) =>
      things.use(async () => {
        log.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
      }),
    );
    await vi.waitFor(() => expect(log).toEqual(['a', 'b']));
    ends[1]?.();
    await vi.waitFor(() => expect(log).toEqual(['a', 'b', 'c']));
    ends[0]?.();
    await vi.waitFor(() => expect(ends.length).toBe(4));
    for (const end of ends) end();
    await Promise.all(all);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    expect(made.length).toBe(2);
  });

  test('does not lend again what a work failed on', async () => {
    const { made, things } = make();
    await expect(things.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await things.use(async ({ id }) => id)).toBe(1);
    expect(made.map(({ isDiscarded }) => isDiscarded)).toEqual([true, false]);
  });

  test('gives the turn on when nothing could be made', async () => {
    let isBroken = true;
    const things = pool(async () => {
      if (isBroken) throw new Error('cannot');
      return { discard: () => {} };
    }, 1);
    await expect(things.use(async () => 1)).rejects.toThrow('cannot');
    isBroken = false;
    expect(await things.use(async () => 2)).toBe(2);
  });
});
