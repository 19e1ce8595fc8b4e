import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockKeys } from '../../src/blocks/index.ts';
import { commands } from '../../src/commands/index.ts';
import { folder, NO_BROWSER, root, SMALL, startBriefdeck, useBriefdeck, withoutNotes } from './support/briefdeck.ts';

const briefdeck = useBriefdeck();

describe('check', () => {
  test('says so when nothing is wrong, and writes nothing', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    const { code, out } = await briefdeck(['check', 'plan.yaml'], { cwd });
    expect([code, out]).toEqual([0, 'plan.yaml: nothing wrong\n']);
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  test('finds all mistakes at once', async () => {
    const bad = SMALL.replace('for: board', 'for: baord')
      .replace('points:', 'pionts:')
      .replace('title: One', 'titel: One');
    const { code, out } = await briefdeck(['check', 'bad.yaml', '--format', 'json'], {
      cwd: folder({ 'bad.yaml': bad }),
    });
    const found = JSON.parse(out).diagnostics.map(({ code, line, column }: Record<string, unknown>) => [
      code,
      line,
      column,
    ]);
    expect(code).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining([
        ['unknown-key', 7, 5],
        ['unknown-block', 9, 9],
        ['unknown-audience', 11, 10],
      ]),
    );
  });

  test('reports what overflows, with the line it came from', async () => {
    const points = Array.from(
      { length: 60 },
      (_, i) => `        - Point ${i} with enough words to fill a line or so of the slide`,
    ).join('\n');
    const text = `briefing: 1\ntitle: T\noverflow: report\nsections:\n  - title: S\n    blocks:\n      - points:\n${points}\n`;
    const { code, out } = await briefdeck(['check', 'long.yaml', '--json', '--strict'], {
      cwd: folder({ 'long.yaml': text }),
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'overflow', severity: 'warning', line: 5 }),
    );
  });

  test('judges the text where no browser can measure, and says that it did not', async () => {
    const { code, err } = await briefdeck(['check', 'plan.yaml'], {
      cwd: folder({ 'plan.yaml': SMALL }),
      env: NO_BROWSER,
    });
    expect([code, err]).toEqual([0, expect.stringContaining('not measured')]);
  });

  test.each(['sarif', 'github'])('can tell as %s', async (format) => {
    const cwd = folder({ 'bad.yaml': SMALL.replace('points:', 'pionts:') });
    const { out } = await briefdeck(['check', 'bad.yaml', '--format', format], { cwd });
    if (format === 'github') expect(out).toMatch(/^::error file=bad\.yaml,line=9,col=9,title=unknown-block::/);
    else expect(JSON.parse(out).runs[0].results[0]).toMatchObject({ ruleId: 'unknown-block', level: 'error' });
  });
});

describe('new', () => {
  test('makes a briefing that builds without a warning', async () => {
    const cwd = folder();
    expect(await briefdeck(['new', 'first'], { cwd })).toMatchObject({ code: 0, out: 'first.yaml\n' });
    const built = await briefdeck(['build', 'first.yaml', '--strict'], { cwd });
    expect([built.code, withoutNotes(built.err)]).toEqual([0, '']);
  });

  test('writes over nothing', async () => {
    const cwd = folder({ 'plan.yaml': SMALL });
    expect((await briefdeck(['new', 'plan'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(SMALL);
  });
});

describe('list', () => {
  test.each(['blocks', 'themes', 'formats', 'layouts'])('%s: a line each, and the same as JSON', async (what) => {
    const cwd = folder();
    const [text, json] = await Promise.all([
      briefdeck(['list', what], { cwd }),
      briefdeck(['list', what, '--json'], { cwd }),
    ]);
    const rows = JSON.parse(json.out) as { name: string; about: string }[];
    expect(rows.length).toBeGreaterThan(1);
    expect(text.out.trimEnd().split('\n')).toEqual(
      rows.map(({ name, about }) => expect.stringMatching(new RegExp(`^${name} +`)) && expect.stringContaining(about)),
    );
  });

  test('blocks are those of the table', async () => {
    const { out } = await briefdeck(['list', 'blocks', '--json'], { cwd: folder() });
    expect(JSON.parse(out).map(({ name }: { name: string }) => name)).toEqual(blockKeys);
  });
});

test('schema prints the schema that lies in the package', async () => {
  const { out } = await startBriefdeck(['schema'], { cwd: folder() });
  expect(out).toBe(readFileSync(join(root, 'briefing.schema.json'), 'utf8'));
});

describe('doctor', () => {
  test('launches, prints and reports', async () => {
    const { code, out } = await startBriefdeck(['doctor', '--json'], { cwd: folder() });
    const { findings } = JSON.parse(out);
    expect(code).toBe(0);
    expect(findings.filter(({ ok }: { ok: unknown }) => ok === false)).toEqual([]);
  });

  test('says what is lacking, exit 3', async () => {
    const { code, out } = await briefdeck(['doctor'], { cwd: folder(), env: NO_BROWSER });
    expect([code, out]).toEqual([3, expect.stringContaining('✗')]);
  });
});

describe('help', () => {
  test('lists every command', async () => {
    const { code, out } = await startBriefdeck(['--help'], { cwd: folder() });
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  test('a version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await startBriefdeck(['--version'], { cwd: folder() })).out).toBe(`${version}\n`);
  });

  test('no command at all is wrong usage, with help', async () => {
    const { code, err } = await startBriefdeck([], { cwd: folder() });
    expect([code, err]).toEqual([2, expect.stringContaining('Usage')]);
  });
});
