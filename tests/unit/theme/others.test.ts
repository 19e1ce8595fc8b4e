import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charactersIn, holds } from '../../../src/theme/cmap.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { lackedBy, othersFor } from '../../../src/theme/others.ts';
import { scriptOf } from '../../../src/theme/scripts.ts';

test('the map of a font says which characters it has', () => {
  const ranges = charactersIn(readFileSync('themes/fonts/source-sans-regular.ttf'));
  const has = (character: string) => holds(ranges, character.codePointAt(0) ?? 0);
  expect([...'aéŁЖω€'].filter((one) => !has(one))).toEqual([]);
  expect([...'ا字한\u{1f600}'].filter(has)).toEqual([]);
});

describe('characters that a theme lacks', () => {
  test('are letters and signs, not spaces, marks and controls', async () => {
    const theme = await loadTheme('boardroom', '.');
    expect(lackedBy(theme, 'Abc é 字 字\u00a0\u200b\u0301\n')).toEqual(['字']);
  });

  test('come from a family that is installed, with no more of it than is needed', async () => {
    const { css, missing } = await othersFor(await loadTheme('boardroom', '.'), ['م', 'ر', '\u{1f600}', 'ა'], 'ar');
    expect(css).toHaveLength(1);
    expect(css[0]).toMatch(/^@font-face\{font-family:"Deck Other";.*unicode-range:U\+0600-06FF/);
    expect(missing).toEqual(['ა', '\u{1f600}']);
  });

  test('are not looked for outside the folders around the briefing and around briefdeck', async () => {
    const theme = await loadTheme('boardroom', '/');
    expect((await othersFor(theme, ['ש'], 'he')).missing).toEqual([]);
    expect(await theme.family('pdfjs-dist')).toBeNull();
  });
});

test.each([
  ['ja', 'Japanese'],
  ['zh-TW', 'traditional Chinese'],
  ['zh', 'Chinese'],
  ['ko-KR', 'Korean'],
  ['en', 'Chinese'],
])('a Chinese character in %s is %s', (lang, name) => {
  expect(scriptOf('字', lang)?.name).toBe(name);
});

test('a package with one weight is read as its makers name its files, with more than its index names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'families-'));
  const place = join(folder, 'node_modules/@fontsource/noto-sans-math');
  await mkdir(join(place, 'files'), { recursive: true });
  await writeFile(join(place, 'unicode.json'), '{"latin": "U+0000-00FF"}');
  await writeFile(join(place, 'files/noto-sans-math-latin-400-normal.woff2'), 'glyphs');
  const theme = await loadTheme('boardroom', join(folder, 'briefing.yaml'));
  const { css, missing } = await othersFor(theme, ['∈', '✂'], 'en');
  expect(css).toHaveLength(1);
  expect(css[0]).toContain(`base64,${Buffer.from('glyphs').toString('base64')}`);
  expect(missing).toEqual(['✂']);
});
