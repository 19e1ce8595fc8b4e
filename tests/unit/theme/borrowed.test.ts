import { expect, test } from 'vitest';
import { borrowedRoles } from '../../../src/theme/borrowed.ts';
import { loadTheme } from '../../../src/theme/load.ts';

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
