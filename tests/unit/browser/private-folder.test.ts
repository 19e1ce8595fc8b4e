import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPrivateFolder, isPrivateProgram } from '../../../src/browser/private-folder.ts';
import { useFolder } from './folder.ts';

const { path, program } = useFolder();
const isRoot = process.getuid?.() === 0;

describe('a folder', () => {
  test('is made with all above it, for this user alone', () => {
    expect(isPrivateFolder(path('a/b/c'))).toBe(true);
    expect(statSync(path('a/b/c')).mode & 0o777).toBe(0o700);
    expect(statSync(path('a')).mode & 0o777).toBe(0o700);
  });

  test('may be there already', () => {
    mkdirSync(path('a'), { mode: 0o755 });
    expect(isPrivateFolder(path('a'))).toBe(true);
  });

  test.each([
    ['the group', 0o770],
    ['everybody', 0o707],
  ])('is not private where %s can write', (_, mode) => {
    mkdirSync(path('a'));
    chmodSync(path('a'), mode);
    expect(isPrivateFolder(path('a'))).toBe(false);
  });

  test('is not private behind a symbolic link', () => {
    mkdirSync(path('a'));
    symlinkSync(path('a'), path('b'));
    expect(isPrivateFolder(path('b'))).toBe(false);
  });

  test('is no file', () => {
    writeFileSync(path('a'), '');
    expect(isPrivateFolder(path('a'))).toBe(false);
    expect(isPrivateFolder(path('a/b'))).toBe(false);
  });

  test.runIf(isRoot)('is not private when it belongs to another', () => {
    mkdirSync(path('a'));
    chownSync(path('a'), 12345, 12345);
    expect(isPrivateFolder(path('a'))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('cannot be made where the system makes none', () => {
    expect(isPrivateFolder('/proc/no-such-folder/a/b')).toBe(false);
  });
});

describe('a program', () => {
  test('is private when it is a file that no other can write to', () => {
    expect(isPrivateProgram(program('p', 0o700))).toBe(true);
    expect(isPrivateProgram(program('p2', 0o755))).toBe(true);
  });

  test('is not private in any other case', () => {
    const open = program('p');
    chmodSync(open, 0o777);
    symlinkSync(program('q'), path('link'));
    expect([open, path('link'), path('nowhere'), path()].map(isPrivateProgram)).toEqual([false, false, false, false]);
  });
});
