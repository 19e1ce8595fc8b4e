/**
 * Fetches a headless shell with Puppeteer's own installer into our own cache. It goes into a folder beside first
 * and is renamed when it is whole; what is left of a failed download is removed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../diagnostics/user-error.ts';
import { ownCache } from './cache.ts';
import { download } from './download.ts';
import { fetchedCandidates } from './fetched.ts';
import { lastAct } from './last-act.ts';
import type { Machine } from './machine.ts';
import { isPrivateFolder } from './private-folder.ts';
import type { OnProgress } from './progress.ts';
import { TIMES, type Times } from './times.ts';

const BROWSER = 'chrome-headless-shell';

/** The installed program; at once where it is there already. Throws a UserError where it cannot be had. */
export async function installBrowser(
  machine: Machine,
  onProgress: OnProgress,
  times: Times = TIMES,
): Promise<{ path: string; version: string }> {
  const cache = usableCache(machine);
  // The version that the installed Puppeteer was made for.
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  const version = PUPPETEER_REVISIONS[BROWSER];
  const there = installed(cache, machine, version);
  if (there !== null) return { path: there, version };
  await fetchInto(cache, version, machine, onProgress, times);
  return { path: working(installed(cache, machine, version), machine), version };
}

function usableCache(machine: Machine): string {
  const cache = ownCache(machine);
  if (cache !== null && isPrivateFolder(cache)) return cache;
  throw new UserError(
    `there is no folder to keep a browser in${cache === null ? '' : `: “${cache}” cannot be written to by this user alone`}`,
    'set XDG_CACHE_HOME to a folder of your own, or install Chrome, Chromium or Edge',
    'no-cache-folder',
  );
}

function installed(cache: string, machine: Machine, version: string): string | null {
  const found = fetchedCandidates(cache, machine).find(({ path }) => path.includes(`-${version}`) && existsSync(path));
  return found?.path ?? null;
}

async function fetchInto(cache: string, version: string, machine: Machine, onProgress: OnProgress, times: Times) {
  const beside = mkdtempSync(join(cache, 'download-'));
  const remove = () => rmSync(beside, { recursive: true, force: true });
  const forget = lastAct(remove);
  try {
    const baseUrl = machine.env.PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL;
    const options = { browser: BROWSER, buildId: version, cacheDir: beside, ...(baseUrl ? { baseUrl } : {}) };
    await download(installerUrl(), options, onProgress, times.stalled);
    moveAll(join(beside, BROWSER), join(cache, BROWSER));
  } catch (thrown) {
    throw thrown instanceof UserError ? thrown : notFetched(thrown);
  } finally {
    forget();
    remove();
  }
}

/** The installer is a dependency of Puppeteer's, and is looked up from there: the two fit each other. */
function installerUrl(): string {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer-core');
  return pathToFileURL(createRequire(puppeteer).resolve('@puppeteer/browsers')).href;
}

function moveAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) {
    // One that is there was no use, or it would not have been fetched again.
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

function notFetched(thrown: unknown): UserError {
  const reason = thrown instanceof Error ? lastLine(thrown.message) : String(thrown);
  return new UserError(
    `the browser could not be fetched: ${reason}`,
    'check the network, and HTTPS_PROXY behind a proxy; or install Chrome, Chromium or Edge, or name one with --browser',
    'browser-download',
  );
}

function lastLine(text: string): string {
  return (text.trim().split('\n').at(-1) ?? '').replace(/^[\s-]*\w*Provider:\s*/, '');
}

/** It may be whole and still not start, on a machine without the libraries of a desktop. */
function working(path: string | null, { platform }: Machine): string {
  if (path === null) throw notFetched(new Error('the installer left nothing behind'));
  const { status, stderr } = platform === 'linux' ? spawnSync(path, ['--version'], CHECK) : { status: 0, stderr: '' };
  if (status === 0) return path;
  throw new UserError(
    `the browser is there, but cannot start here: ${lastLine(stderr)}`,
    'install the libraries that it needs: https://pptr.dev/troubleshooting lists them for each system',
    'browser-start',
  );
}

const CHECK = { encoding: 'utf8', timeout: 20_000 } as const;
