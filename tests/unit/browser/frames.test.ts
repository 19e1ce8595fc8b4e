import { expect, test } from 'vitest';
import { frames } from '../../../src/browser/frames.ts';
import type { Sheet } from '../../../src/browser/sheet.ts';

const FACTS = { slides: [], fonts: [] };

/** Pages that write down what becomes of them. */
function shop(measure: (slides: string) => Promise<void> = async () => undefined) {
  const log: string[] = [];
  const sheet = (): Sheet => {
    let name = '';
    return {
      frame: async (html) => {
        name = html;
        log.push(`open ${html}`);
        return async (slides) => {
          await measure(slides);
          return FACTS;
        };
      },
      discard: () => void log.push(`close ${name}`),
      measure: async () => expect.unreachable(),
      ask: async () => expect.unreachable(),
      shoot: async () => expect.unreachable(),
      print: async () => expect.unreachable(),
    };
  };
  return { measureIn: frames(async () => sheet()), log };
}

const frame = (key: string) => ({ key, html: async () => key });

test('decks of one kind find their document open, and few kinds stay open', async () => {
  const { measureIn, log } = shop();
  for (const key of ['a', 'a', 'b', 'a', 'c', 'd', 'a', 'e', 'a']) await measureIn(frame(key), '');
  expect(log).toEqual(['open a', 'open b', 'open c', 'open d', 'close b', 'open e']);
});

test('a page that failed is not used again', async () => {
  const { measureIn, log } = shop(async (slides) => {
    if (slides === 'bad') throw new Error('it hangs');
  });
  await expect(measureIn(frame('a'), 'bad')).rejects.toThrow('it hangs');
  await measureIn(frame('a'), 'good');
  expect(log).toEqual(['open a', 'close a', 'open a']);
});

test('after so many decks another page takes the place', async () => {
  const { measureIn, log } = shop();
  for (let i = 0; i < 251; i++) await measureIn(frame('a'), '');
  expect(log).toEqual(['open a', 'close a', 'open a']);
});
