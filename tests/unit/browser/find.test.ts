/** Which browser is taken, on machines that are made up in a temporary folder. */
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/browser/find.ts';
import type { Machine } from '../../../src/browser/machine.ts';
import { useFolder } from './folder.ts';

const { path, program } = useFolder();

/** Linux for a processor that the packed browser does not run on, so that only what the test puts there is found. */
function machine(env: Machine['env'] = {}, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'arm64',
    env: { HOME: path('home'), PATH: path('bin'), ...env },
    cwd: path('cwd'),
    uid: 1000,
    ...more,
  };
}

const OURS = 'home/.cache/briefdeck/browsers';
const PUPPETEERS = 'home/.cache/puppeteer';
const shellIn = (cache: string, version: string) =>
  program(`${cache}/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`);
const chromeIn = (cache: string, version: string) => program(`${cache}/chrome/linux-${version}/chrome-linux64/chrome`);

describe('a browser that is named', () => {
  test('wins over all that are installed', async () => {
    program('bin/chrome-headless-shell');
    const named = program('mine/chromium');
    expect(await findBrowser(machine(), named)).toEqual({
      path: named,
      kind: 'chrome',
      origin: '--browser',
      libraries: null,
    });
  });

  test('wins by the flag, then by our variable, then by Puppeteer’s', async () => {
    const env = { BRIEFDECK_BROWSER: program('b/headless_shell'), PUPPETEER_EXECUTABLE_PATH: program('c/chrome') };
    expect((await findBrowser(machine(env), program('a/chrome'))).origin).toBe('--browser');
    expect(await findBrowser(machine(env), null)).toMatchObject({
      origin: 'BRIEFDECK_BROWSER',
      kind: 'headless-shell',
    });
    expect((await findBrowser(machine({ ...env, BRIEFDECK_BROWSER: undefined }), null)).origin).toBe(
      'PUPPETEER_EXECUTABLE_PATH',
    );
  });

  test.each([
    ['is not there', () => path('nowhere')],
    ['cannot be run', () => program('mine/chrome', 0o644)],
  ])('is never passed over when it %s', async (_, named) => {
    program('bin/chrome-headless-shell');
    await expect(findBrowser(machine(), named())).rejects.toMatchObject({
      code: 'browser-not-found',
      message: expect.stringContaining('--browser names'),
    });
  });

  test('is not a folder', async () => {
    mkdirSync(path('mine'));
    await expect(findBrowser(machine({ BRIEFDECK_BROWSER: path('mine') }), null)).rejects.toMatchObject({
      message: expect.stringContaining('BRIEFDECK_BROWSER names is a folder'),
      hint: 'name the program inside the folder',
    });
  });
});

describe('a browser that is found', () => {
  const x64 = { arch: 'x64' };

  test('is ours first, then Puppeteer’s, then one of the machine', async () => {
    const installed = program('bin/chrome-headless-shell');
    expect(await findBrowser(machine({}, x64), null)).toMatchObject({ path: installed, origin: 'installed' });
    const puppeteers = shellIn(PUPPETEERS, '148.0.1.1');
    expect(await findBrowser(machine({}, x64), null)).toMatchObject({ path: puppeteers, origin: 'Puppeteer' });
    const ours = shellIn(OURS, '148.0.1.1');
    expect(await findBrowser(machine({}, x64), null)).toMatchObject({
      path: ours,
      origin: 'briefdeck browser install',
    });
  });

  test('is a headless shell before a whole browser', async () => {
    chromeIn(PUPPETEERS, '149.0.1.1');
    const shell = shellIn(PUPPETEERS, '148.0.1.1');
    expect(await findBrowser(machine({}, x64), null)).toMatchObject({ path: shell, kind: 'headless-shell' });
  });

  test('is the newest, by number and not by letter', async () => {
    shellIn(OURS, '99.0.4844.51');
    const newest = shellIn(OURS, '148.0.7778.97');
    shellIn(OURS, '148.0.7778.9');
    expect((await findBrowser(machine({}, x64), null)).path).toBe(newest);
  });

  test('is whole: a folder without its program is passed over', async () => {
    mkdirSync(path(`${OURS}/chrome-headless-shell/linux-150.0.0.0/chrome-headless-shell-linux64`), { recursive: true });
    const older = shellIn(OURS, '148.0.1.1');
    expect((await findBrowser(machine({}, x64), null)).path).toBe(older);
  });

  test('is looked for in the caches that the environment names', async () => {
    const env = { XDG_CACHE_HOME: path('xdg'), PUPPETEER_CACHE_DIR: path('pup') };
    const puppeteers = shellIn('pup', '148.0.1.1');
    expect((await findBrowser(machine(env, x64), null)).path).toBe(puppeteers);
    const ours = shellIn('xdg/briefdeck/browsers', '148.0.1.1');
    expect((await findBrowser(machine(env, x64), null)).path).toBe(ours);
  });

  test('is Chrome before Chromium before Edge, a headless shell before all', async () => {
    const found = async () => (await findBrowser(machine(), null)).path;
    const edge = program('bin/microsoft-edge');
    expect(await found()).toBe(edge);
    const chromium = program('bin/chromium');
    expect(await found()).toBe(chromium);
    const chrome = program('bin/google-chrome');
    expect(await found()).toBe(chrome);
    const shell = program('bin/headless_shell');
    expect(await found()).toBe(shell);
  });

  test('lies where Windows and macOS keep programs', async () => {
    const windows = { platform: 'win32', arch: 'x64', uid: null } as const;
    const edge = program('pf86/Microsoft/Edge/Application/msedge.exe');
    expect(await findBrowser(machine({ 'PROGRAMFILES(X86)': path('pf86'), PATH: '' }, windows), null)).toMatchObject({
      path: edge,
      kind: 'chrome',
    });
    const chrome = program('home/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect((await findBrowser(machine({}, { platform: 'darwin' }), null)).path).toBe(chrome);
  });
});

describe('a browser in a package', () => {
  test('is the last resort, and unpacked where the user alone can write', async () => {
    const found = await findBrowser({ ...machine(), arch: 'x64' }, null);
    expect(found).toMatchObject({
      kind: 'headless-shell',
      origin: '@sparticuz/chromium',
      path: expect.stringContaining(path(OURS)),
    });
    const again = await findBrowser({ ...machine(), arch: 'x64' }, null, () =>
      expect.unreachable('it is unpacked already'),
    );
    expect(again).toEqual(found);
  });
});

test('where there is none at all, the error says how to get one', async () => {
  const bare: Machine = { platform: 'win32', arch: 'x64', env: { HOME: path('home') }, cwd: path('cwd'), uid: null };
  await expect(findBrowser(bare, null)).rejects.toMatchObject({
    code: 'browser-missing',
    hint: expect.stringMatching(/^npx briefdeck browser install/),
  });
});
