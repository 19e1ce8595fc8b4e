/** What runs on this machine, for tests that look for what was left behind. Linux only, as the tests are. */
import { readdirSync, readFileSync } from 'node:fs';

/** The browsers that a process has started itself. */
export function browsersBelow(parent: number): number[] {
  return running()
    .filter(({ ppid, command }) => ppid === parent && command.includes('--remote-debugging-pipe'))
    .map(({ pid }) => pid);
}

/** The processes whose command names a folder. */
export function livingIn(folder: string): number[] {
  return running()
    .filter(({ command }) => command.includes(folder))
    .map(({ pid }) => pid);
}

/** The folder that a browser was started with, to write to. */
export function scratchOf(browser: number): string {
  const command = running().find(({ pid }) => pid === browser)?.command ?? '';
  return /--user-data-dir=(\S+)/.exec(command)?.[1] ?? '';
}

function running() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state = '', ppid = ''] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        // A zombie has ended; nobody has asked how, yet.
        return state === 'Z' ? [] : [{ pid: Number(name), ppid: Number(ppid), command }];
      } catch {
        return [];
      }
    });
}
