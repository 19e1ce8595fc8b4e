import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charactersIn, holds } from '../../../src/theme/cmap.ts';
import { facesCss } from '../../../src/theme/fonts.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { lackedBy, othersFor } from '../../../src/theme/others.ts';
import { scriptOf, scriptsOf } from '../../../src/theme/scripts.ts';

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
    const { slices, missing } = await othersFor(await loadTheme('boardroom', '.'), ['م', 'ر', '\u{1f600}', 'ა'], 'ar');
    expect(slices.map(({ unicodeRange }) => unicodeRange.split(',')[0])).toEqual(['U+0600-06FF']);
    expect(missing).toEqual(['ა', '\u{1f600}']);
  });

  test('are not looked for outside the folders around the briefing and around briefdeck', async () => {
    const theme = await loadTheme('boardroom', '/');
    expect((await othersFor(theme, ['ש'], 'he')).missing).toEqual([]);
    expect(await theme.family('pdfjs-dist')).toBeNull();
  });
});

test('of a variable font, each weight of the theme is cut on its own, to what is shown and no more', async () => {
  const theme = await loadTheme('boardroom', '.');
  const css = await facesCss(theme, '<p>مرحبا</p>', 'ar');
  const rules = [...css.matchAll(/@font-face\{font-family:"Deck Other";font-weight:(\d+);.*?base64,([^)]+)\)/g)];
  expect(rules.map(([, weight]) => weight)).toEqual(['300', '400', '600']);
  const fonts = rules.map(([, , font = '']) => Buffer.from(font, 'base64'));
  expect(new Set(fonts.map((font) => font.toString('base64'))).size).toBe(3);
  for (const font of fonts) {
    expect(font.indexOf('fvar')).toBe(-1);
    const kept = charactersIn(font).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
    );
    expect(new Set(kept.filter((one) => one > '\u0600' && one < '\u0700'))).toEqual(new Set('ابحرم'));
  }
});

test('fonts that are read at once do not take each other’s place', async () => {
  const theme = await loadTheme('boardroom', '.');
  const { slices } = await othersFor(theme, [...'東京大阪物流投資判断現場勝負'], 'ja');
  const fonts = await Promise.all(slices.map(({ read }) => read()));
  expect(slices.length).toBeGreaterThan(3);
  for (const [i, font] of fonts.entries()) {
    const [first = 0] = slices[i]?.ranges.at(-1) ?? [];
    expect(holds(charactersIn(font), first)).toBe(true);
  }
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

test.each([
  ['zh-Hans', 'sc'],
  ['ja', 'jp'],
  ['ko', 'kr'],
])('signs in %s come from the fonts of its letters', async (lang, family) => {
  const theme = await loadTheme('boardroom', '.');
  expect((await othersFor(theme, [...'℃㎡①■※'], lang)).missing).toEqual([]);
  for (const sign of '℃㎡①') expect(scriptOf(sign, lang)?.package).toBe(`@fontsource-variable/noto-sans-${family}`);
});

test('a sign that the fonts of a language lack is looked for where other languages have it', () => {
  expect(scriptsOf('∈', 'zh').map(({ name }) => name)).toEqual(['Chinese', 'mathematical']);
  expect(scriptsOf('∈', 'en').map(({ name }) => name)).toEqual(['mathematical']);
});

test('a package with one weight is read as its makers name its files, with more than its index names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'families-'));
  const place = join(folder, 'node_modules/@fontsource/noto-sans-math');
  await mkdir(join(place, 'files'), { recursive: true });
  await writeFile(join(place, 'unicode.json'), '{"latin": "U+0000-00FF"}');
  const theme = await loadTheme('boardroom', join(folder, 'briefing.yaml'));
  const { slices, missing } = await othersFor(theme, ['∈', '✂'], 'en');
  expect(slices).toMatchObject([
    { isVariable: false, unicodeRange: 'U+2190-2300,U+27C0-27FF,U+2900-2AFF,U+1D400-1D7FF' },
  ]);
  expect(missing).toEqual(['✂']);
});
