import { describe, expect, test, vi } from 'vitest';
import { bounded } from '../../../src/browser/bounded.ts';

describe('work within a bound', () => {
  test('gives its result, or its own error', async () => {
    expect(await bounded(Promise.resolve(3), 1000, 'counting')).toBe(3);
    await expect(bounded(Promise.reject(new Error('own')), 1000, 'counting')).rejects.toThrow('own');
  });

  test('that never ends is an error with a name and a next step', async () => {
    vi.useFakeTimers();
    const waiting = expect(bounded(new Promise(() => {}), 2500, 'loading the fonts')).rejects.toMatchObject({
      name: 'UserError',
      code: 'browser-too-slow',
      message: 'loading the fonts took longer than 2.5 s',
      hint: expect.stringContaining('briefdeck doctor'),
    });
    await vi.advanceTimersByTimeAsync(2500);
    await waiting;
    vi.useRealTimers();
  });

  test('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await bounded(Promise.resolve(), 60_000, 'counting');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
