/** The examination of this machine, and of machines that lack something. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../src/browser/doctor.ts';
import { findBrowser } from '../../src/browser/find.ts';
import { type Machine, thisMachine } from '../../src/browser/machine.ts';
import { TIMES } from '../../src/browser/times.ts';
import { type Fake, fakeBrowsers } from './support/fake-browser.ts';

let folder: string;
let fake: Fake;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
  fake = fakeBrowsers(await findBrowser(thisMachine(), null));
});

afterAll(() => {
  fake.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('a machine where all works', () => {
  test('is told step by step', async () => {
    const findings = await examine({ machine: thisMachine(), named: null });
    expect(findings.map(({ name }) => name)).toEqual([
      'node',
      'cache',
      'browser',
      'start',
      'sandbox',
      'print',
      'network',
      'fonts',
    ]);
    expect(findings.filter(({ ok }) => ok === false)).toEqual([]);
    expect(findings.find(({ name }) => name === 'browser')?.detail).toMatch(/^HeadlessChrome\/\d+/);
    expect(findings.find(({ name }) => name === 'print')?.detail).toMatch(/its font is in it$/);
  });
});

describe('a machine that lacks', () => {
  const last = async (machine: Machine, named: string | null = null) =>
    (await examine({ machine, named, times: { ...TIMES, launch: 300 } })).at(-1);

  test('a browser: the finding says what to do', async () => {
    const machine: Machine = { platform: 'win32', arch: 'x64', env: { HOME: folder }, cwd: folder, uid: null };
    expect(await last(machine)).toMatchObject({
      name: 'browser',
      ok: false,
      hint: expect.stringContaining('briefdeck browser install'),
    });
  });

  test('what the browser needs to start', async () => {
    expect(await last(thisMachine(), fake.thatSays('no such display', 1))).toMatchObject({
      ok: false,
      detail: expect.stringContaining('no such display'),
    });
  });

  test('a browser that answers', async () => {
    expect(await last(thisMachine(), fake.thatHangs())).toMatchObject({
      ok: false,
      detail: expect.stringContaining('0.3 s'),
    });
  });

  test('a folder of one’s own to keep a browser in', async () => {
    const open = join(folder, 'briefdeck', 'browsers');
    mkdirSync(open, { recursive: true });
    chmodSync(open, 0o777);
    const machine = { ...thisMachine(), env: { ...process.env, XDG_CACHE_HOME: folder } };
    const findings = await examine({ machine, named: fake.thatSays('stop here', 1) });
    expect(findings.find(({ name }) => name === 'cache')).toMatchObject({
      ok: 'warn',
      detail: expect.stringContaining(open),
    });
  });
});
