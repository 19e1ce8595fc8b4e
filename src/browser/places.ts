/**
 * Where browsers are installed. A headless shell comes first, since it starts and prints two to three
 * times as fast as the whole browser; a new place is a line in the table.
 */
import { delimiter, join } from 'node:path';
import { homeOf } from './cache.ts';
import type { Machine } from './machine.ts';

export type BrowserKind = 'headless-shell' | 'chrome';

export interface Candidate {
  kind: BrowserKind;
  path: string;
}

interface Place {
  kind: BrowserKind;
  /** What it is called where programs are looked up by name. */
  names: readonly string[];
  linux?: readonly string[];
  /** Below an Applications folder. */
  darwin?: readonly string[];
  /** Below a Program Files folder. */
  win32?: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    kind: 'headless-shell',
    names: ['chrome-headless-shell', 'chromium-headless-shell', 'headless-shell', 'headless_shell'],
    linux: ['/headless-shell/headless-shell', '/usr/lib64/chromium-browser/headless_shell'],
  },
  {
    kind: 'chrome',
    names: ['google-chrome-stable', 'google-chrome', 'chrome'],
    linux: ['/opt/google/chrome/chrome'],
    darwin: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    kind: 'chrome',
    names: ['chromium', 'chromium-browser'],
    linux: ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser', '/snap/bin/chromium'],
    darwin: ['Chromium.app/Contents/MacOS/Chromium'],
    win32: ['Chromium/Application/chrome.exe'],
  },
  {
    kind: 'chrome',
    names: ['microsoft-edge-stable', 'microsoft-edge', 'msedge'],
    linux: ['/opt/microsoft/msedge/msedge'],
    darwin: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: ['Microsoft/Edge/Application/msedge.exe'],
  },
];

/** Every file that would be an installed browser, the best first. */
export function installedCandidates(machine: Machine): Candidate[] {
  return PLACES.flatMap((place) =>
    [...onPath(place, machine), ...wellKnown(place, machine)].map((path) => ({ kind: place.kind, path })),
  );
}

function onPath(place: Place, { env, platform }: Machine): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return place.names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function wellKnown(place: Place, machine: Machine): string[] {
  if (machine.platform === 'win32') return below(windowsRoots(machine), place.win32);
  if (machine.platform === 'darwin') return below(macRoots(machine), place.darwin);
  return [...(place.linux ?? [])];
}

function below(roots: readonly string[], paths: readonly string[] = []): string[] {
  return paths.flatMap((path) => roots.map((root) => join(root, path)));
}

function windowsRoots({ env }: Machine): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
}

function macRoots(machine: Machine): string[] {
  const home = homeOf(machine);
  return ['/Applications', ...(home === null ? [] : [join(home, 'Applications')])];
}
