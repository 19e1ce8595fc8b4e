/** Browsers that Puppeteer's installer fetched, for this tool or for another: found by how it lays them out. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Candidate } from './places.ts';

/** The programs below a cache folder, a headless shell first, newer ones before older ones. */
export function fetchedCandidates(cache: string | null, machine: Machine): Candidate[] {
  const system = systemName(machine);
  if (system === null || cache === null) return [];
  return [
    ...buildsIn(join(cache, 'chrome-headless-shell'), system.key).map((build) => ({
      kind: 'headless-shell' as const,
      path: join(build, `chrome-headless-shell-${system.folder}`, `chrome-headless-shell${system.suffix}`),
    })),
    ...buildsIn(join(cache, 'chrome'), system.key).map((build) => ({
      kind: 'chrome' as const,
      path: join(build, `chrome-${system.folder}`, system.chrome),
    })),
  ];
}

const MAC = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';

/** How the installer names this system in its folders; null where it has no browser for it. */
function systemName({ platform, arch }: Machine) {
  if (platform === 'linux' && arch === 'x64') return { key: 'linux', folder: 'linux64', suffix: '', chrome: 'chrome' };
  if (platform === 'win32') return { key: 'win64', folder: 'win64', suffix: '.exe', chrome: 'chrome.exe' };
  if (platform !== 'darwin') return null;
  return arch === 'arm64'
    ? { key: 'mac_arm', folder: 'mac-arm64', suffix: '', chrome: MAC }
    : { key: 'mac', folder: 'mac-x64', suffix: '', chrome: MAC };
}

/** Folders are named `linux-148.0.7778.97`. */
function buildsIn(folder: string, key: string): string[] {
  const builds = namesIn(folder).filter((name) => name.startsWith(`${key}-`));
  const newestFirst = new Intl.Collator('en', { numeric: true });
  return builds.sort((a, b) => newestFirst.compare(b, a)).map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
