/** Themes of one's own: what they extend, what they replace, where they may lie. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTheme } from '../../../src/check/theme.ts';
import { loadTemplates, templatesFor } from '../../../src/render/templates.ts';
import { faultLine } from '../../../src/theme/fault.ts';
import { loadTheme } from '../../../src/theme/load.ts';

let folder: string;

const FILES = {
  'house/theme.yaml': "about: Ours.\nextends: boardroom\ncolors: {accent: '#0b6e4f'}\n",
  'house/theme.css': '.page .term { color: var(--accent) }',
  'house/templates/blocks/text.hbs': '<div class="mine">{{#each value}}<p>{{inline this}}</p>{{/each}}</div>\n',
  'house/templates/blocks/text.css': '.mine { color: var(--ink) }\n',
  'child/theme.yaml':
    "about: Theirs.\nextends: ../house\ncolors: {quiet: '#444444'}\nfaces:\n  - {role: code, weight: 400, style: normal, files: [c.ttf]}\n",
  'child/theme.css': '\n.page .term { color: var(--acent) }',
  'child/c.ttf': '\0\u0001\0\0 a font',
  'loop/theme.yaml': 'about: Round.\nextends: ../pool\n',
  'pool/theme.yaml': 'about: Round.\nextends: ../loop\n',
  'lost/theme.yaml': 'about: Lost.\n\nextends: bordroom\n',
  'wrong/theme.yaml':
    "about: Wrong.\nextends: plain\ncolors:\n  accent: '#0b6e4f'\n  acent: '#000000'\n  quiet: grey\n",
  'dim/theme.yaml':
    "about: Dim.\nextends: plain\ncolors:\n  quiet: '#aaaaaa'\nchart: ['#ffffff', '#909090', '#454545', '#777777', '#2a2a2a', '#5f5f5f']\n",
  'broken/theme.yaml': 'about: Broken.\nextends: plain\n',
  'broken/templates/blocks/text.hbs': '<div>\n{{#each valu}}{{/each}}</div>\n',
  'all/theme.yaml':
    'about: All.\nextends: plian\ntype: {headline: big}\nfaces:\n  - {role: text, weight: 400, style: normal, files: [no.ttf]}\n',
  'all/theme.css': '/* url(x) */\n@import "other.css";\n.page { background: url(https://example.com/a.png) }\n',
  'all/templates/blocks/text.hbs': '{{#if value}}\n<p>',
  'all/templates/blocks/quote.hbs': '<p>{{> blocks/txt}}</p>',
  'in/briefing.yaml': '',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themes-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, 'latin1');
  }
  await symlink(join(folder, 'house'), join(folder, 'in/linked'));
});

afterAll(() => rm(folder, { recursive: true }));

const load = (name: string) => loadTheme(`./${name}`, join(folder, 'briefing.yaml'));
const faultsOf = async (name: string) => (await checkTheme(join(folder, name), `./${name}`)).faults.map(faultLine);

describe('a theme that extends another', () => {
  test('says only what differs', async () => {
    const [ours, below] = [await load('house'), await loadTheme('boardroom', '.')];
    expect(ours.tokens.colors).toEqual({ ...below.tokens.colors, accent: '#0b6e4f' });
    expect(ours.tokens.type).toEqual(below.tokens.type);
    expect(ours.faces).toEqual(below.faces);
    expect(ours).toMatchObject({ name: 'house', about: 'Ours.' });
  });

  test('may itself be extended: tokens, style and templates lie over each other', async () => {
    const theme = await load('child');
    expect(theme.tokens.colors).toMatchObject({ accent: '#0b6e4f', quiet: '#444444' });
    expect(theme.css).toBe(`${FILES['house/theme.css']}\n${FILES['child/theme.css']}`);
    expect([...theme.templates.keys()]).toEqual(['blocks/text.css', 'blocks/text.hbs']);
    expect(theme.faces.filter(({ role }) => role === 'code').map(({ files }) => files[0]?.length)).toEqual([11]);
    expect(theme.faces.filter(({ role }) => role === 'text')).toHaveLength(3);
  });

  test('cannot extend itself, nor what is not there', async () => {
    await expect(load('loop')).rejects.toThrow('“../loop” extends this theme itself');
    await expect(load('lost')).rejects.toThrow(
      'theme.yaml:3:10: no theme is called “bordroom”; did you mean “boardroom”?',
    );
  });
});

describe('templates of a theme', () => {
  test('take the place of ours, with their style, for that theme alone', async () => {
    const ours = await loadTemplates();
    const theirs = await templatesFor(await load('house'), ours);
    const view = { value: [[{ type: 'text', value: 'A & B' }]], layout: 'prose', size: 'm', fragment: '' };
    expect(theirs.draw('blocks/text', view)).toBe('<div class="mine"><p>A &amp; B</p></div>\n');
    expect(theirs.css).toContain('.mine {');
    expect(theirs.names).toEqual(ours.names);
    expect(await templatesFor(await loadTheme('plain', '.'), ours)).toBe(ours);
  });

  test('that ask for what is not there stop a build, and are named with their line', async () => {
    const failed = await templatesFor(await load('broken'), await loadTemplates()).catch((thrown) => thrown);
    expect(failed.message).toContain(
      'templates/blocks/text.hbs:2:9: {{valu}} is not in its view (did you mean “value”?)',
    );
  });
});

describe('theme check', () => {
  test('has nothing to say of a sound theme', async () => {
    expect(await faultsOf('house')).toEqual([]);
  });

  test.each([
    [
      'wrong',
      [
        'theme.yaml:6:10: colors › quiet: “grey”: a colour is written as #rrggbb',
        'theme.yaml:5:3: “acent” is not a key of colors (did you mean “accent”?)',
      ],
    ],
    [
      'dim',
      [
        'theme.yaml:4:10: “quiet” #aaaaaa on “paper” #ffffff: contrast 2.3 : 1 (text needs 4.5 : 1)',
        'theme.yaml:4:10: “quiet” #aaaaaa on “wash” #f4f4f4: contrast 2.1 : 1 (text needs 4.5 : 1)',
        'theme.yaml:5:9: chart colour 1, #ffffff, on “paper”: contrast 1.0 : 1 (drawings need 3 : 1)',
      ],
    ],
    ['child', ['theme.css:2:26: no token gives --acent (did you mean “--accent”?)']],
    [
      'all',
      [
        'theme.yaml:2:10: no theme is called “plian”; did you mean “plain”?',
        'theme.yaml:3:18: type › headline: “big”: expected a number',
        'theme.yaml:5:3: the font file “no.ttf” cannot be read',
        'theme.css:2:1: “@import "other.css"” imports (a theme is one sheet; faces belong into theme.yaml)',
        'theme.css:3:21: “https://example.com/a.png” lies outside (a page asks for no file: write the picture into the sheet as data:, a face into theme.yaml)',
        'templates/blocks/quote.hbs:1:4: there is no template “blocks/txt” (did you mean “blocks/text”?)',
        'templates/blocks/text.hbs:2:1: it is not a Handlebars template: it ends before a block does; {{#if …}} and {{#each …}} need {{/if}} and {{/each}}',
      ],
    ],
    ['broken', ['templates/blocks/text.hbs:2:9: {{valu}} is not in its view (did you mean “value”?)']],
  ])('tells all that is wrong with “%s”', async (name, expected) => {
    expect(await faultsOf(name)).toEqual(expected);
  });
});

describe('a theme that a briefing names', () => {
  const named = (path: string) => loadTheme(path, join(folder, 'in/briefing.yaml'), true);

  test('lies in the folder of the briefing, links followed', async () => {
    await expect(named('../house')).rejects.toThrow('the theme “../house” lies outside the folder of the briefing');
    await expect(named('./linked')).rejects.toThrow('lies outside');
    expect((await loadTheme('./house', join(folder, 'briefing.yaml'), true)).name).toBe('house');
  });

  test('may lie anywhere if the user chooses it', async () => {
    expect((await loadTheme('../house', join(folder, 'in/briefing.yaml'))).name).toBe('house');
  });
});
