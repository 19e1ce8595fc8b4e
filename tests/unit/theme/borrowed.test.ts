import { expect, test } from 'vitest';
import { borrowedRoles, setFor } from '../../../src/theme/borrowed.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { displayIn } from '../../../src/theme/measure.ts';

test.each(['zh-Hans', 'ja', 'ko-KR'])('no face of ours has the letters of %s', async (lang) => {
  expect(borrowedRoles(await loadTheme('boardroom', '.'), lang)).toEqual(
    expect.arrayContaining(['display', 'heading', 'text']),
  );
});

test.each(['en', 'de', 'ar'])('%s is set in its own faces, or has its own figures', async (lang) => {
  expect(borrowedRoles(await loadTheme('boardroom', '.'), lang)).toEqual([]);
});

test('a face that has the letters keeps its figures', async () => {
  const theme = await loadTheme('boardroom', '.');
  const files = await Promise.all(
    ((await theme.family('@fontsource-variable/noto-sans-kr'))?.slices ?? []).map(({ read }) => read()),
  );
  const faces = theme.faces.map((face) => (face.role === 'display' ? { ...face, files } : face));
  expect(borrowedRoles({ ...theme, faces }, 'ko')).not.toContain('display');
});

test.each(['boardroom', 'midnight', 'broadsheet', 'plain'])('in %s, Chinese is set in the sans alone', async (name) => {
  const theme = await loadTheme(name, '.');
  const set = setFor(theme, 'zh-Hans');
  const texts = new Map(
    theme.faces.filter(({ role }) => role === 'text').map(({ weight, style, files }) => [`${weight} ${style}`, files]),
  );
  for (const { role, weight, style, files } of set.faces)
    if (role !== 'code') expect(files, role).toBe(texts.get(`${weight} ${style}`));
  // What the style sheets ask for is what there is.
  expect(set.tokens.faces.map(({ role, weight }) => [role, weight])).toEqual(
    set.faces.map(({ role, weight }) => [role, weight]),
  );
  expect(displayIn(set).measure('2025', 10)).not.toBe(displayIn(theme).measure('2025', 10));
  expect(setFor(theme, 'zh-Hant')).toBe(set);
  expect(setFor(theme, 'en')).toBe(theme);
});
