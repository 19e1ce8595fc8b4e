import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames, formats } from '../../src/export/index.ts';
import { folder, NO_BROWSER, SMALL, shipped, startBriefdeck, useBriefdeck } from './support/briefdeck.ts';

const briefdeck = useBriefdeck();

describe('what is made', () => {
  test('HTML and PDF for every audience, in decks/', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { code, out } = await startBriefdeck(['build', 'plan.yaml'], { cwd });
    expect(code).toBe(0);
    const names = ['plan.board.html', 'plan.board.pdf', 'plan.staff.html', 'plan.staff.pdf'];
    expect(readdirSync(join(cwd, 'decks')).sort()).toEqual(names);
    for (const name of names) expect(out).toContain(join('decks', name));
  });

  test('no audience in the name where none is declared', async () => {
    const cwd = folder({ 'plan.yaml': 'briefing: 1\ntitle: T\nsections: [{title: S, blocks: [{text: Words}]}]\n' });
    await briefdeck(['build', 'plan.yaml', '--format', 'html,json', '--out', 'to/here'], { cwd });
    expect(readdirSync(join(cwd, 'to', 'here')).sort()).toEqual(['plan.html', 'plan.json']);
  });

  test('the shipped briefings, in every format that is not printed', async () => {
    const cwd = shipped();
    const briefings = readdirSync(cwd).filter((name) => name.endsWith('.yaml'));
    const unprinted = formatNames.filter((name) => !formats[name].printed);
    const { code, err } = await startBriefdeck(['build', ...briefings, '--format', unprinted.join(',')], { cwd });
    expect([code, err.match(/^(error|warning).*/gm)]).toEqual([0, null]);
    expect(readdirSync(join(cwd, 'decks')).filter((name) => name.endsWith('.article.html')).length).toBe(10);
  }, 60_000);

  test('the same bytes on a second run, in another process', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const args = ['build', 'plan.yaml', '--format', 'html,speaker,pdf,json', '--audience', 'board'];
    const files = async (out: string, run: typeof briefdeck) => {
      expect((await run([...args, '--out', out], { cwd })).code).toBe(0);
      return readdirSync(join(cwd, out)).map((name) => [name, readFileSync(join(cwd, out, name)).toString('base64')]);
    };
    expect(await files('b', startBriefdeck)).toEqual(await files('a', briefdeck));
  });

  test('what one audience gets does not depend on which others are built', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    await briefdeck(['build', 'plan.yaml', '--format', 'html', '--out', 'all'], { cwd });
    await briefdeck(['build', 'plan.yaml', '--format', 'html', '--out', 'one', '--audience', 'staff'], { cwd });
    expect(readdirSync(join(cwd, 'one'))).toEqual(['plan.staff.html']);
    expect(readFileSync(join(cwd, 'one', 'plan.staff.html'))).toEqual(
      readFileSync(join(cwd, 'all', 'plan.staff.html')),
    );
  });

  test('some slides alone, each picture named after its number', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const args = ['build', 'plan.yaml', '--format', 'png', '--audience', 'board', '--slides', '1-2', '--out', 'here'];
    expect((await briefdeck(args, { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'here')).sort()).toEqual(['plan.board.01.png', 'plan.board.02.png']);
  });

  test('pictures of slides that are gone are gone, and nothing else is', async () => {
    const others = ['plan.staff.01.png', 'plan.board.final.png', 'plan.board.pdf', 'other.board.01.png'];
    const former = ['plan.board.01.png', 'plan.board.98.png', 'plan.board.A-9.png'];
    const files = Object.fromEntries([...others, ...former].map((name) => [`decks/${name}`, 'of a former run']));
    const cwd = folder({ 'plan.yaml': SMALL, ...files });
    const args = ['build', 'plan.yaml', '--format', 'png', '--audience', 'board'];
    const there = () => readdirSync(join(cwd, 'decks'));
    expect((await briefdeck([...args, '--slides', '1'], { cwd })).code).toBe(0);
    expect(there()).toEqual(expect.arrayContaining([...others, ...former]));
    expect((await briefdeck(args, { cwd })).code).toBe(0);
    expect(there()).toEqual(expect.arrayContaining([...others, 'plan.board.01.png', 'plan.board.02.png']));
    expect(there().filter((name) => /98|A-9/.test(name))).toEqual([]);
  });

  test.each([
    [['--slides', '1', '--format', 'json'], '“json”, which is made as a whole'],
    [['--paper', 'a5', '--format', 'json'], 'expected one of: a4, letter'],
    [['--handout-layout', '5up', '--format', 'json'], 'notes, 2up, 3up-lines, 4up, 6up, 9up'],
    [['--scale', '9', '--format', 'json'], 'from 1 to 4'],
    [['--paper', 'A4', '--slides', '1', '--format', 'json'], '“json”, which is made as a whole'],
  ])('%j cannot be meant', async (args, told) => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { code, err } = await briefdeck(['build', 'plan.yaml', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  test('variables from the command line win', async () => {
    const text =
      'briefing: 1\ntitle: For {{client.name}}\nvars: {client: {name: Nobody}}\nsections: [{title: S, blocks: [{text: x}]}]\n';
    const cwd = folder({ 'plan.yaml': text });
    await briefdeck(['build', '--set', 'client.name=Ana & Co', 'plan.yaml', '--format', 'json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'decks', 'plan.json'), 'utf8')).title).toBe('For Ana & Co');
  });

  test('SOURCE_DATE_EPOCH dates the PDF', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const env = { SOURCE_DATE_EPOCH: '86400' };
    await briefdeck(['build', 'plan.yaml', '--format', 'pdf', '--audience', 'board'], { cwd, env });
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.load(readFileSync(join(cwd, 'decks', 'plan.board.pdf')), { updateMetadata: false });
    expect(pdf.getCreationDate()?.toISOString()).toBe('1970-01-02T00:00:00.000Z');
  });
});

describe('--json', () => {
  test('prints one object, and nothing else on standard output', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { code, out } = await startBriefdeck(['build', 'plan.yaml', '--audience', 'staff', '--json'], { cwd });
    expect(code).toBe(0);
    const { artifacts, diagnostics } = JSON.parse(out);
    expect(diagnostics).toEqual([]);
    expect(artifacts).toEqual([
      {
        path: join('decks', 'plan.staff.html'),
        format: 'html',
        audience: 'staff',
        bytes: expect.any(Number),
        pages: 2,
      },
      { path: join('decks', 'plan.staff.pdf'), format: 'pdf', audience: 'staff', bytes: expect.any(Number), pages: 2 },
    ]);
    for (const { path, bytes } of artifacts) expect(readFileSync(join(cwd, path)).byteLength).toBe(bytes);
  });

  test('tells of every kind of failure in the same form', async () => {
    const cwd = folder({ 'plan.yaml': SMALL, 'bad.yaml': SMALL.replace('points', 'pionts') });
    const codeOf = async (args: string[], env = {}) => {
      const { code, out } = await briefdeck(['build', '--json', ...args], { cwd, env });
      return [code, ...JSON.parse(out).diagnostics.map((found: { code: string }) => found.code)];
    };
    expect(await codeOf(['bad.yaml'])).toEqual([1, 'unknown-block']);
    expect(await codeOf(['plan.yaml', '--audience', 'bord'])).toEqual([2, 'usage']);
    expect(await codeOf(['plan.yaml', '--fromat', 'pdf'])).toEqual([2, 'usage']);
    expect(await codeOf(['plna.yaml'])).toEqual([2, 'usage']);
    expect(await codeOf(['plan.yaml', '--format', 'pdf'], NO_BROWSER)).toEqual([3, 'browser-not-found']);
  });
});

describe('what is wrong', () => {
  test('in the briefing: exit 1, told with place and caret, nothing written, the earlier file as it was', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    await briefdeck(['build', 'plan.yaml', '--format', 'html'], { cwd });
    const before = readFileSync(join(cwd, 'decks', 'plan.board.html'));
    writeFileSync(join(cwd, 'plan.yaml'), SMALL.replace('for: board', 'for: baord'));
    const { code, out, err } = await startBriefdeck(['build', 'plan.yaml', '--format', 'html,json'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('plan.yaml:11:10');
    expect(err).toContain('^^^^^');
    expect(err).toContain('did you mean “board”?');
    expect(readFileSync(join(cwd, 'decks', 'plan.board.html'))).toEqual(before);
    expect(readdirSync(join(cwd, 'decks'))).toEqual(['plan.board.html', 'plan.staff.html']);
  });

  test.each([
    [['build'], 'no briefing is named'],
    [['build', 'plan.yaml', '--audience', 'bord'], 'did you mean “board”?'],
    [['build', 'plan.yaml', '--format', 'pfd'], 'did you mean “pdf”?'],
    [['build', 'plan.yaml', '--theme', 'bordroom', '--format', 'html'], 'did you mean “boardroom”?'],
    [['build', 'plan.yaml', '--jobs', 'many'], '--jobs many'],
    [['build', 'plna.yaml'], 'did you mean “plan.yaml”?'],
    [['build', '--set', '=x', 'plan.yaml'], '--set =x'],
    [['bild', 'plan.yaml'], 'build'],
    [['build', 'plan.yaml', 'sub/plan.yaml'], 'two decks would be written'],
  ])('in the call: %j is exit 2', async (args, message) => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(cwd, 'sub'));
    writeFileSync(join(cwd, 'sub', 'plan.yaml'), SMALL);
    const { code, err } = await briefdeck(args, { cwd });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'decks'))).toBe(false);
  });

  test('with the machine: no browser still makes HTML, exit 3 with what to do', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { code, err } = await startBriefdeck(['build', 'plan.yaml'], { cwd, env: NO_BROWSER });
    expect(code).toBe(3);
    expect(err).toContain('/nonexistent/browser');
    expect(readdirSync(join(cwd, 'decks')).sort()).toEqual(['plan.board.html', 'plan.staff.html']);
  });

  test('with the disk: a file where the folder should be is exit 3', async () => {
    const cwd = folder({ 'plan.yaml': SMALL, decks: 'a file' });
    const { code, err } = await briefdeck(['build', 'plan.yaml', '--format', 'html'], { cwd });
    expect([code, err]).toEqual([3, expect.stringContaining('cannot write')]);
  });

  test('a warning is told and does not stop; with --strict it does', async () => {
    const cwd = folder({
      'plan.yaml': SMALL.replace('      - text: Only', '      - diagram: {dot: "graph { a }"}\n      - text: Only'),
    });
    const loose = await briefdeck(['build', 'plan.yaml', '--format', 'html'], { cwd });
    expect([loose.code, loose.err]).toEqual([0, expect.stringContaining('warning[undescribed]')]);
    const strict = await briefdeck(['build', 'plan.yaml', '--format', 'json', '--strict'], { cwd });
    expect(strict.code).toBe(1);
    expect(existsSync(join(cwd, 'decks', 'plan.board.json'))).toBe(false);
  });
});

test('an interrupted build leaves no half file', async () => {
  const cwd = shipped();
  const { code } = await startBriefdeck(['build', 'openai-microsoft.yaml'], {
    cwd,
    onOutput: (_text, kill) => kill('SIGINT'),
  });
  expect(code).toBe(130);
  const left = existsSync(join(cwd, 'decks')) ? readdirSync(join(cwd, 'decks')) : [];
  expect(left.filter((name) => name.includes('.tmp'))).toEqual([]);
  for (const name of left)
    expect(
      readFileSync(join(cwd, 'decks', name))
        .toString('latin1')
        .trimEnd(),
    ).toMatch(/(<\/html>|%%EOF)$/);
});
