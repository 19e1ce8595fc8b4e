/** Runs the built command as a user does: in a folder of its own, with an environment of its own. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

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
  /** Called with all that was printed so far, and a way to send a signal. */
  onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

export function briefdeck(args: readonly string[], { cwd, env = {}, onOutput }: Where): Promise<Ran> {
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
