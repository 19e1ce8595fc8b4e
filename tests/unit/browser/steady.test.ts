import { expect, test } from 'vitest';
import type { Printer } from '../../../src/browser/printer.ts';
import { steady } from '../../../src/browser/steady.ts';
import { UserError } from '../../../src/diagnostics/user-error.ts';

const SIZE = { width: 1, height: 1 };
const FACTS = { slides: [], fonts: [] };

/** Printers that answer with their number, and what became of them. */
function shop(print: (number: number) => Promise<void> = async () => undefined) {
  const closed: number[] = [];
  let opened = 0;
  const open = async (): Promise<Printer> => {
    const number = ++opened;
    return {
      print: async () => {
        await print(number);
        return { bytes: Uint8Array.of(number), facts: FACTS };
      },
      measure: async () => FACTS,
      measureIn: async () => FACTS,
      paint: async () => expect.unreachable(),
      ask: async () => expect.unreachable(),
      shoot: async () => expect.unreachable(),
      close: async () => void closed.push(number),
    };
  };
  return { open, closed, opened: () => opened };
}

const crash = () => new UserError('the browser ended', 'try again', 'browser-crashed');

test('a browser is exchanged after so many prints, and closed when nobody uses it any more', async () => {
  const { open, closed } = shop();
  const printer = steady(open, 2);
  const used = [];
  for (let i = 0; i < 5; i++) used.push((await printer.print('', SIZE)).bytes[0]);
  expect(used).toEqual([1, 1, 2, 2, 3]);
  expect(closed).toEqual([1, 2]);
  await printer.close();
  expect(closed).toEqual([1, 2, 3]);
});

test('what is measured in a page that stays open counts for less than a print', async () => {
  const { open, opened } = shop();
  const printer = steady(open, 2);
  const frame = { key: 'one', html: async () => '' };
  for (let i = 0; i < 10; i++) await printer.measureIn(frame, '');
  expect(opened()).toBe(1);
  for (let i = 0; i < 20; i++) await printer.measureIn(frame, '');
  expect(opened()).toBe(2);
});

test('one that is still at work is not closed', async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { open, closed } = shop(async (number) => (number === 1 ? slow : undefined));
  const printer = steady(open, 1);
  const first = printer.print('', SIZE);
  await printer.print('', SIZE);
  expect(closed).toEqual([]);
  finish();
  await first;
  expect(closed).toEqual([1]);
});

test('what one was doing when it ended is done once more by another', async () => {
  const { open } = shop(async (number) => {
    if (number === 1) throw crash();
  });
  const printer = steady(open);
  const [a, b] = await Promise.all([printer.print('', SIZE), printer.print('', SIZE)]);
  expect([a.bytes[0], b.bytes[0]]).toEqual([2, 2]);
});

test('but not for ever, and not for what another browser would not mend', async () => {
  const always = shop(() => Promise.reject(crash()));
  await expect(steady(always.open).print('', SIZE)).rejects.toThrow('the browser ended');
  expect(always.opened()).toBe(2);
  const slow = shop(() => Promise.reject(new UserError('too slow', 'wait', 'browser-too-slow')));
  await expect(steady(slow.open).print('', SIZE)).rejects.toThrow('too slow');
  expect(slow.opened()).toBe(1);
});

test('a browser that cannot be opened says so each time, and closing is no error', async () => {
  const printer = steady(() => Promise.reject(new UserError('none found', 'install one')));
  for (let i = 0; i < 2; i++) await expect(printer.measure('')).rejects.toThrow('none found');
  await printer.close();
});
