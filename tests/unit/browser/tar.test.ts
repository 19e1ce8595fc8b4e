import { describe, expect, test } from 'vitest';
import { readTar } from '../../../src/browser/tar.ts';

describe('a tar archive', () => {
  const entry = (name: string, text: string, type = '0') => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write(type, 156);
    return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
  };
  const read = (...entries: Buffer[]) =>
    [...readTar(Buffer.concat([...entries, Buffer.alloc(1024)]))].map(({ name, bytes }) => [
      name,
      Buffer.from(bytes).toString(),
    ]);

  test('gives its files, in order', () => {
    expect(read(entry('a.txt', 'one'), entry('lib/b.so', 'x'.repeat(513)), entry('empty', ''))).toEqual([
      ['a.txt', 'one'],
      ['lib/b.so', 'x'.repeat(513)],
      ['empty', ''],
    ]);
  });

  test('gives neither folders nor links', () => {
    expect(read(entry('lib/', '', '5'), entry('link', '', '2'), entry('a', 'x', '\0'))).toEqual([['a', 'x']]);
  });

  test('may be empty', () => {
    expect(read()).toEqual([]);
  });
});
