import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/diagnostics/usage-error.ts';
import { UserError } from '../../../src/diagnostics/user-error.ts';
import { loadTheme } from '../../../src/theme/load.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'));
  await cp(new URL('../../../themes/', import.meta.url), join(folder, 'themes'), { recursive: true });
  await writeFile(join(folder, 'themes/midnight/theme.css'), '.page { color: red }');
});

afterAll(() => rm(folder, { recursive: true }));

const briefing = () => join(folder, 'briefing.yaml');

async function themeWith(name: string, text: string) {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'theme.yaml'), text);
  return loadTheme(`./${name}`, briefing());
}

describe('a theme', () => {
  test('of ours has a name, words about it, tokens and faces with their files', async () => {
    const theme = await loadTheme('midnight', briefing());
    expect(theme).toMatchObject({ name: 'midnight', css: '', tokens: { scheme: 'dark' } });
    expect(theme.about).toContain('dim rooms');
    expect(theme.faces.flatMap(({ files }) => files).every((file) => file.length > 1000)).toBe(true);
  });

  test('is boardroom where none is named', async () => {
    expect((await loadTheme(null, briefing())).tokens).toBe((await loadTheme('boardroom', 'elsewhere.yaml')).tokens);
  });

  test('of one’s own is a folder beside the briefing, with style of its own', async () => {
    const theme = await loadTheme('./themes/midnight', briefing());
    expect(theme).toMatchObject({ name: 'midnight', css: '.page { color: red }' });
  });
});

describe('what is wrong with a theme is said', () => {
  test('an unknown name, with the nearest one', async () => {
    const failed = await loadTheme('bordroom', briefing()).catch((thrown) => thrown);
    expect(failed).toBeInstanceOf(UsageError);
    expect(failed.message).toBe('no theme is called “bordroom”; did you mean “boardroom”?');
    expect(failed.hint).toContain('boardroom, broadsheet, midnight, plain');
  });

  test('a folder without a theme', async () => {
    await expect(loadTheme('./nowhere', briefing())).rejects.toThrow('there is no theme at “./nowhere”');
  });

  test('tokens that are not what they should be, with their place', async () => {
    const failed = await themeWith('bad', 'about: x\nscheme: grey\n').catch((thrown) => thrown);
    expect(failed).toBeInstanceOf(UserError);
    expect(failed.message).toMatch(/bad.*theme\.yaml:2:9: scheme: “grey”: expected one of: light, dark/);
  });

  test('YAML that cannot be read', async () => {
    await expect(themeWith('broken', 'about: [')).rejects.toThrow(/broken.*theme\.yaml:1/);
  });

  test('a font in a form that cannot be cut', async () => {
    await writeFile(join(folder, 'themes/fonts/source-code-regular.ttf'), 'wOF2 and so on');
    await expect(loadTheme('./themes/boardroom', briefing())).rejects.toThrow(
      'the font file “source-code-regular.ttf” is neither TrueType nor OpenType',
    );
  });
});
