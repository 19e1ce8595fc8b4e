/** Runs commands as a user does: in a folder of its own, with an environment of its own. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { onTestFinished } from 'vitest';
import { openPrinter } from '../../../src/browser/printer.ts';
import type { Io } from '../../../src/commands/define.ts';
import { run } from '../../../src/run.ts';
import { useOpener } from './opener.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

interface Where {
  cwd: string;
  env?: Record<string, string>;
}

interface Heard extends Where {
  /** Called with all that was printed so far, and a way to send a signal. */
  onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** The command as it is shipped, in a process of its own: for what only a process can show, and for the bundle. */
export function startBriefdeck(args: readonly string[], { cwd, env = {}, onOutput }: Heard): Promise<Ran> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });
  const ran: Ran = { code: null, out: '', err: '' };
  const hear = (key: 'out' | 'err') => (chunk: Buffer) => {
    ran[key] += chunk.toString();
    onOutput?.(ran.out + ran.err, (signal) => child.kill(signal));
  };
  child.stdout.on('data', hear('out'));
  child.stderr.on('data', hear('err'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

/**
 * The command in this process, which saves the time to start another, and with it a browser for each: those of one file
 * have one. To be called at the top of a test file.
 */
export function useBriefdeck(open = useOpener()): (args: readonly string[], where: Where) => Promise<Ran> {
  let former: Promise<unknown> = Promise.resolve();
  return (args, where) => {
    // A process has one folder and one environment.
    const ran = former.then(() => within(where, () => runHere(args, open)));
    former = ran.catch(() => undefined);
    return ran;
  };
}

async function within<T>({ cwd, env = {} }: Where, act: () => Promise<T>): Promise<T> {
  const [home, usual] = [process.cwd(), process.env];
  process.chdir(cwd);
  process.env = { ...usual, ...env };
  try {
    return await act();
  } finally {
    process.env = usual;
    process.chdir(home);
  }
}

async function runHere(args: readonly string[], open: Io['openPrinter']): Promise<Ran> {
  const { io, heard } = listen(open);
  const code = await run(args, io);
  return { code, ...heard };
}

/** A world that is no terminal, and what is said in it. */
export function listen(open: Io['openPrinter'] = openPrinter) {
  const heard = { out: '', err: '' };
  const hear = (key: 'out' | 'err') => (text: string) => {
    heard[key] += text;
  };
  const colors = picocolors.createColors(false);
  const quiet = { progress: () => undefined, live: false, outColor: colors, errColor: colors };
  const io: Io = { ...quiet, out: hear('out'), err: hear('err'), env: process.env, openPrinter: open };
  return { io, heard };
}

/** An empty folder for one test, with the given files. */
export function folder(files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'briefdeck-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** A folder with the shipped briefings. */
export function shipped(): string {
  const path = folder();
  cpSync(join(root, 'briefings'), path, { recursive: true });
  return path;
}

/** An environment in which no browser can be found. */
export const NO_BROWSER = {
  PATH: '/nonexistent',
  HOME: '/nonexistent',
  XDG_CACHE_HOME: '/nonexistent',
  BRIEFDECK_BROWSER: '/nonexistent/browser',
};

export const SMALL = `briefing: 1
title: A small briefing
audiences:
  board: {minutes: 5}
  staff: {}
sections:
  - title: One
    blocks:
      - points: [The first point, The second point]
  - title: For the board
    for: board
    blocks:
      - text: Only the board reads this.
    notes: A private word
`;

/** What was told, but for notes on the machine that the tests happen to run on. */
export function withoutNotes(text: string): string {
  return text.replace(/^note: .*\n/gm, '');
}
