import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../src/briefing/load.ts';
import { compile } from '../../../src/compile.ts';
import { UsageError } from '../../../src/diagnostics/usage-error.ts';
import { compiled, deckOf, findings } from '../../support/briefing.ts';

const SECTIONS = 'sections: [{title: One, blocks: [{text: Words}]}]\n';
const head = (rest: string) => `briefing: 1\ntitle: The plan\n${rest}`;
const times = <T>(count: number, of: (i: number) => T) => Array.from({ length: count }, (_, i) => of(i));
const point = (text: string) => head(`sections: [{title: One, blocks: [{text: ${JSON.stringify(text)}}]}]\n`);

describe('nesting ends in a finding, not in the stack', () => {
  test.each([
    ['lists in brackets', head(`vars: {a: ${'['.repeat(10_000)}${']'.repeat(10_000)}}\n${SECTIONS}`)],
    ['brackets that are never closed', '['.repeat(10_000)],
    ['maps in braces', head(`vars: ${'{a: '.repeat(10_000)}x${'}'.repeat(10_000)}\n${SECTIONS}`)],
    ['lists in one line', head(`summary:\n ${'- '.repeat(10_000)}x\n${SECTIONS}`)],
    ['maps by indentation', head(`vars:\n${times(1000, (i) => `${' '.repeat(i + 1)}a:\n`).join('')}${SECTIONS}`)],
    ['lists by indentation', head(`summary:\n${times(300, (i) => `${' '.repeat(i)}${'- '.repeat(30)}\n`).join('')}`)],
  ])('%s', (_, text) => {
    expect(findings(text)).toEqual([expect.stringMatching(/^too-large \d+:\d+$/)]);
  });
});

describe('many of a thing take no more than their share of time', () => {
  test('aliases of aliases', () => {
    const levels = times(9, (i) => `  v${i + 1}: &v${i + 1} {${times(9, (k) => `k${k}: *v${i}`).join(', ')}}\n`);
    expect(findings(head(`vars:\n  v0: &v0 x\n${levels.join('')}${SECTIONS}`))).toEqual(['too-large 10:16']);
  });
  test('aliases of one text', () => {
    expect(findings(head(`vars:\n  a: &a x\n${times(5000, (i) => `  b${i}: *a\n`).join('')}${SECTIONS}`))).toEqual([]);
  });
  test('items of a list', () => {
    const text = head(`sections:\n  - title: One\n    blocks:\n      - points:\n${'          - x\n'.repeat(20_000)}`);
    expect(findings(text)).toEqual(['wrong-size 7:11']);
  });
  test('more text than a briefing can be', () => {
    expect(findings(`title: ${'x'.repeat(5_000_001)}`)).toEqual(['too-large 1:5000001']);
  });
  test('keys that nobody knows', () => {
    expect(findings(head(`${times(3000, (i) => `k${i}: x\n`).join('')}${SECTIONS}`))).toHaveLength(3000);
  });
  test('names that nobody declared, among many that somebody did', () => {
    const vars = times(3000, (i) => `  v${i}: x\n`).join('');
    const points = times(500, (i) => `          - '{{w${i}}}'\n`).join('');
    const { diagnostics } = compiled(
      head(`vars:\n${vars}sections:\n  - title: One\n    blocks:\n      - points:\n${points}`),
    );
    expect(diagnostics).toHaveLength(500);
    expect(diagnostics[0]?.hint?.length).toBeLessThan(1000);
  });
  test('rows of data', () => {
    const csv = `a,b\n${times(100_000, (i) => `x${i},${i}\n`).join('')}`;
    const text = head('sections: [{title: One, blocks: [{table: {data: d.csv}}]}]\n');
    expect(findings(text, { 'd.csv': csv })).toEqual(['wrong-size 3:34']);
  });
  test.each([
    ['stars', '*a **b '.repeat(3000)],
    ['brackets', '['.repeat(20_000)],
    ['links that do not end', '[a]('.repeat(10_000)],
    ['marks that do not end', '[^'.repeat(20_000)],
    ['variables that do not end', '{{'.repeat(20_000)],
    ['backticks', times(250, (i) => '`'.repeat(i + 1)).join('a')],
    ['carets and tildes', '^a'.repeat(10_000) + '~'.repeat(10_000)],
    ['blanks', `a${' '.repeat(50_000)}b`],
    ['blank lines', `a${'\n \t'.repeat(20_000)}b`],
  ])('%s in a title and in a text', (_, text) => {
    expect(findings(point(text))).toEqual([]);
    expect(findings(head(`sections: [{title: ${JSON.stringify(text)}}]\n`))).toEqual([]);
  });
  test('blanks in a cell of data', () => {
    const text = head('sections: [{title: One, blocks: [{table: {data: d.csv}}]}]\n');
    expect(findings(text, { 'd.csv': `a\n1${' '.repeat(50_000)}million\n` })).toEqual([]);
  });
});

describe('names that objects have of themselves', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  test.each(NAMES)('“%s” is a variable like others, or none', (name) => {
    expect(findings(point(`{{${name}}} {{vars.${name}}}`))).toEqual([
      'unknown-variable 3:42',
      `unknown-variable 3:${47 + name.length}`,
    ]);
  });
  test.each(NAMES.slice(1))('“%s” can name an audience, and have variants', (name) => {
    const text = head(
      `audiences: {${name}: {}, press: {}}\nsections: [{title: One, variants: {${name}: {title: Two}}}]\n`,
    );
    const { decks, diagnostics } = compiled(text);
    expect(diagnostics).toEqual([]);
    expect(decks.map(({ slides }) => slides[1]?.title)).toEqual(['Two', 'One']);
  });
  test('data may have them as columns', () => {
    const json = '[{"constructor": "a", "__proto__": "b"}, {"name": "c"}]';
    const deck = deckOf(head('sections: [{title: One, blocks: [{table: {data: d.json}}]}]\n'), { 'd.json': json });
    expect(JSON.stringify(deck.slides)).not.toContain('native code');
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

describe('what is not text in UTF-8', () => {
  test('carriage returns and a mark of byte order change nothing', () => {
    const text = head(SECTIONS);
    const slides = JSON.stringify(deckOf(text).slides.map(({ title, headline }) => ({ title, headline })));
    const windows = deckOf(text.replaceAll('\n', '\r\n')).slides.map(({ title, headline }) => ({ title, headline }));
    expect(JSON.stringify(windows)).toBe(slides);
  });
  test('positions are right after carriage returns', () => {
    expect(findings(head(`subtitel: x\n${SECTIONS}`).replaceAll('\n', '\r\n'))).toEqual(['unknown-key 3:1']);
  });
  test('a NUL is an odd character and no more', () => {
    expect(findings(head(`subtitle: "a\\0b"\n${SECTIONS}`))).toEqual([]);
  });
});

describe('files', () => {
  let folder = '';
  const at = (name: string) => join(folder, 'in', name);
  const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    mkdirSync(at('sub'), { recursive: true });
    mkdirSync(join(folder, 'inside-not'));
    for (const place of ['secret.csv', 'inside-not/secret.csv']) writeFileSync(join(folder, place), 'a\n1\n');
    execFileSync('mkfifo', [at('pipe'), at('pipe.yaml')]);
    symlinkSync(join(folder, 'secret.csv'), at('link.csv'));
    symlinkSync(folder, at('up'));
    symlinkSync('loop.csv', at('loop.csv'));
    symlinkSync('own.csv', at('good-link.csv'));
    write('own.csv', 'a\n1\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function codesFor(path: string): Promise<string[]> {
    write('b.yaml', head(`sections: [{title: One, blocks: [{table: {data: ${JSON.stringify(path)}}}]}]\n`));
    return compile(await load(at('b.yaml'))).diagnostics.map(({ code }) => code);
  }

  test.each([
    ['own.csv', []],
    ['sub/../own.csv', []],
    ['good-link.csv', []],
    ['../secret.csv', ['outside-file']],
    ['../in/own.csv', []],
    ['../inside-not/secret.csv', ['outside-file']],
    ['sub/../../secret.csv', ['outside-file']],
    ['link.csv', ['outside-file']],
    ['up/secret.csv', ['outside-file']],
    ['../nothing.csv', ['outside-file']],
    ['loop.csv', ['unreadable-file']],
    ['sub.csv', ['missing-file']],
    [`${'x'.repeat(300)}.csv`, ['unreadable-file']],
    ['a\0.csv', ['unreadable-file']],
  ])('%s', async (path, codes) => {
    expect(await codesFor(path)).toEqual(codes);
  });

  test('an absolute path is read from the folder of the briefing, so it leads out of it nowhere', async () => {
    expect(await codesFor(join(folder, 'secret.csv'))).toEqual(['outside-file']);
  });
  test('a named pipe and a folder are no pictures', async () => {
    write(
      'b.yaml',
      head('sections: [{title: One, blocks: [{image: {src: pipe, alt: a}}, {image: {src: sub, alt: b}}]}]\n'),
    );
    const { diagnostics } = compile(await load(at('b.yaml')));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“pipe” cannot be used: it is not a file',
      '“sub” cannot be used: it is a folder',
    ]);
  });

  test('a briefing with a mark of byte order has its title on line 2', async () => {
    write('b.yaml', `\ufeff${head(`subtitel: x\n${SECTIONS}`)}`);
    const { text, tree } = await load(at('b.yaml'));
    expect(text.startsWith('briefing')).toBe(true);
    expect(tree?.spanAt(['title']).start).toBe(text.indexOf('The plan'));
  });
  test.each([
    ['a folder', 'sub', UsageError],
    ['a file that is not there', 'gone.yaml', UsageError],
    ['a named pipe', 'pipe.yaml', UsageError],
  ])('%s is no briefing', async (_, name, kind) => {
    await expect(load(at(name))).rejects.toBeInstanceOf(kind);
  });
  test.each([
    ['text in UTF-16', Buffer.from(`\ufeff${head(SECTIONS)}`, 'utf16le')],
    ['bytes that are no UTF-8', Uint8Array.of(0x74, 0xff, 0xfe, 0x0a)],
  ])('%s is told with the name of the file', async (_, bytes) => {
    write('bytes.yaml', bytes);
    const [found] = compile(await load(at('bytes.yaml'))).diagnostics;
    expect(found).toMatchObject({ code: 'not-a-briefing', span: { file: at('bytes.yaml'), start: 0 } });
  });
  test('an empty file holds nothing', async () => {
    write('empty.yaml', '');
    expect(compile(await load(at('empty.yaml'))).diagnostics.map(({ code }) => code)).toEqual(['not-a-briefing']);
  });
});
