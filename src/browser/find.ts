/**
 * Finds the browser to print with. In: what the user asked for, and the machine. Out: one program, with
 * where it came from. The first that there is wins; a program that the user named wins or fails, and is
 * never passed over in silence.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { UserError } from '../diagnostics/user-error.ts';
import { ownCache, puppeteerCache } from './cache.ts';
import { fetchedCandidates } from './fetched.ts';
import type { Machine } from './machine.ts';
import { findPacked } from './packed.ts';
import { type BrowserKind, type Candidate, installedCandidates } from './places.ts';
import type { OnProgress } from './progress.ts';
import { unpackBrowser } from './unpack.ts';

export interface FoundBrowser {
  path: string;
  kind: BrowserKind;
  /** Where it came from, in the words of a report. */
  origin: string;
  /** A folder of shared libraries to start it with; null where the machine has them all. */
  libraries: string | null;
}

/** The browser to print with. `named` is what the user gave on the command line, null for nothing. */
export async function findBrowser(
  machine: Machine,
  named: string | null,
  onProgress?: OnProgress,
): Promise<FoundBrowser> {
  return namedBrowser(machine, named) ?? searched(machine) ?? (await packed(machine, onProgress)) ?? none();
}

/** The ways to name a browser, the strongest first. */
function namedBrowser({ env }: Machine, flag: string | null): FoundBrowser | null {
  const ways: [origin: string, path: string | null | undefined][] = [
    ['--browser', flag],
    ['BRIEFDECK_BROWSER', env.BRIEFDECK_BROWSER],
    ['PUPPETEER_EXECUTABLE_PATH', env.PUPPETEER_EXECUTABLE_PATH],
  ];
  for (const [origin, path] of ways) if (path) return demanded(origin, path);
  return null;
}

function demanded(origin: string, path: string): FoundBrowser {
  if (isProgram(path)) return { path, kind: kindOf(path), origin, libraries: null };
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  throw new UserError(
    `the browser that ${origin} names ${isFolder ? 'is a folder' : 'is not there, or is no program'}: ${path}`,
    isFolder
      ? 'name the program inside the folder'
      : `correct ${origin}, or leave it out to use a browser that is installed`,
    'browser-not-found',
  );
}

function kindOf(path: string): BrowserKind {
  return /headless[-_]shell/i.test(path) ? 'headless-shell' : 'chrome';
}

/** Where to look, in order. */
function searched(machine: Machine): FoundBrowser | null {
  const searches: [origin: string, candidates: Candidate[]][] = [
    ['briefdeck browser install', fetchedCandidates(ownCache(machine), machine)],
    ['Puppeteer', fetchedCandidates(puppeteerCache(machine), machine)],
    ['installed', installedCandidates(machine)],
  ];
  for (const [origin, candidates] of searches) {
    const found = candidates.find(({ path }) => isProgram(path));
    if (found) return { ...found, origin, libraries: null };
  }
  return null;
}

async function packed(machine: Machine, onProgress?: OnProgress): Promise<FoundBrowser | null> {
  const found = findPacked(machine);
  if (found === null) return null;
  const unpacked = await unpackBrowser(found, ownCache(machine), onProgress);
  return { ...unpacked, kind: 'headless-shell', origin: '@sparticuz/chromium' };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function none(): never {
  throw new UserError(
    'no browser found to make the PDF with',
    'npx briefdeck browser install   (or install Chrome, Chromium or Edge, or name one with --browser)',
    'browser-missing',
  );
}
