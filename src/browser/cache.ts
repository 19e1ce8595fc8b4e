import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Machine } from './machine.ts';

/** Where browsers lie that we fetched or unpacked ourselves; null where the user has no home. */
export function ownCache(machine: Machine): string | null {
  const cache = userCache(machine);
  return cache && join(cache, 'briefdeck', 'browsers');
}

/** Where Puppeteer's installer puts browsers, for all projects of a user. */
export function puppeteerCache(machine: Machine): string | null {
  const home = homeOf(machine);
  return machine.env.PUPPETEER_CACHE_DIR ?? (home && join(home, '.cache', 'puppeteer'));
}

/** The user's own folder; null where there is none, as for users without a name in containers. */
export function homeOf({ env }: Machine): string | null {
  const set = env.HOME;
  if (set !== undefined && isAbsolute(set)) return set;
  try {
    return homedir();
  } catch {
    return null;
  }
}

function userCache(machine: Machine): string | null {
  const { env, platform } = machine;
  if (platform === 'win32') return env.LOCALAPPDATA ?? null;
  const set = env.XDG_CACHE_HOME;
  if (platform === 'linux' && set !== undefined && isAbsolute(set)) return set;
  const home = homeOf(machine);
  return home && join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
}
