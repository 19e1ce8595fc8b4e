/** What is wrong with a brand is told at its line, and its files are confined like all others. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../src/briefing/load.ts';
import { textsOf } from '../../../src/briefing/source.ts';
import { compile } from '../../../src/compile.ts';
import { plainDiagnostics } from '../../../src/diagnostics/export.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><circle cx="4" cy="3" r="3"/></svg>';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brand-'));
  await mkdir(join(folder, 'inside/house'), { recursive: true });
  await writeFile(join(folder, 'secret.svg'), LOGO);
  await writeFile(join(folder, 'inside/house/logo.svg'), LOGO);
  await writeFile(join(folder, 'inside/house/runs.svg'), LOGO.replace('<circle', '<script/><circle'));
  await writeFile(join(folder, 'inside/house/web.woff2'), 'wOF2 and so on');
  await writeFile(join(folder, 'inside/house/text.ttf'), 'Not a font');
  await symlink(join(folder, 'secret.svg'), join(folder, 'inside/house/away.svg'));
  await writeFile(
    join(folder, 'inside/briefing.yaml'),
    'briefing: 1\ntitle: T\nbrand: house/brand.yaml\nsections: [{title: S}]\n',
  );
});

afterAll(() => rm(folder, { recursive: true }));

async function told(brand: string): Promise<string[]> {
  await writeFile(join(folder, 'inside/house/brand.yaml'), brand);
  const source = await load(join(folder, 'inside/briefing.yaml'));
  const { diagnostics } = compile(source);
  return plainDiagnostics(diagnostics, new Map(textsOf(source))).map(
    ({ code, file, line, column, message, hint }) =>
      `${code} ${file?.slice(folder.length + 1).replaceAll('\\', '/')}:${line}:${column} ${message} → ${hint}`,
  );
}

describe('a brand', () => {
  test('that is right has nothing to tell', async () => {
    expect(
      await told('logo: {light: logo.svg, alt: We}\ncolors: {accent: "#f60"}\nfooter: {left: [logo, {text: We}]}\n'),
    ).toEqual([]);
  });

  test.each([
    [
      'colors:\n  acent: "#fff"\n',
      'unknown-key inside/house/brand.yaml:2:3 “acent” is not a key of colors; did you mean “accent”? → expected one of: paper, ink',
    ],
    [
      'colour: {}\n',
      'unknown-key inside/house/brand.yaml:1:1 “colour” is not a key of the brand; did you mean “colors”?',
    ],
    [
      'colors: {accent: red}\n',
      'wrong-type inside/house/brand.yaml:1:18 “accent” is “red” → expected a colour, as “#1a4f8b”',
    ],
    ['logo: {light: logo.svg}\n', 'missing-key inside/house/brand.yaml:1:7 logo has no “alt”'],
    ['footer: {left: [pgae]}\n', 'unknown-value inside/house/brand.yaml:1:17 “pgae” is no piece; did you mean “page”?'],
    ['chart: ["#000", "#fff"]\n', 'wrong-size inside/house/brand.yaml:1:8 “chart” has 2 items → expected at least 6'],
    ['- a list\n', 'wrong-type inside/house/brand.yaml:1:1 “the brand” is a list → expected a map of keys'],
    ['colors: {\n', 'yaml-syntax inside/house/brand.yaml:'],
    ['hide_on: [covers]\n', 'unknown-value inside/house/brand.yaml:1:11 “covers” is no hide_on; did you mean “cover”?'],
  ])('with a mistake: %j', async (brand, expected) => {
    const [first = '', ...others] = await told(brand);
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  test.each([
    [
      'logo: {light: lgo.svg, alt: We}\n',
      'missing-file inside/house/brand.yaml:1:15 there is no file “house/lgo.svg”; did you mean “house/logo.svg”? → paths are read from the folder of the file that they stand in',
    ],
    ['logo: {light: ../../secret.svg, alt: We}\n', 'outside-file inside/house/brand.yaml:1:15'],
    ['logo: {light: away.svg, alt: We}\n', 'outside-file inside/house/brand.yaml:1:15'],
    [
      'logo: {light: runs.svg, alt: We}\n',
      'cleaned-picture inside/house/brand.yaml:1:15 “house/runs.svg” is shown without a script (line 1)',
    ],
    [
      'faces: [{role: text, files: web.woff2}]\n',
      'unreadable-file inside/house/brand.yaml:1:29 “house/web.woff2” cannot be used: it is WOFF, a font for web pages: use the TrueType or OpenType file of it',
    ],
    [
      'faces: [{role: text, files: [text.ttf]}]\n',
      'unreadable-file inside/house/brand.yaml:1:30 “house/text.ttf” cannot be used: fonts are TrueType (.ttf) or OpenType (.otf)',
    ],
  ])('with a file that is not to be had: %j', async (brand, expected) => {
    const [first = '', ...others] = await told(brand);
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });
});
