/**
 * Starts the program of a browser, with a wire to it and a scratch folder that goes when it goes. It knows how
 * the browser ended and what it said then, which Puppeteer's own launcher does not tell.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { UserError } from '../diagnostics/user-error.ts';
import type { FoundBrowser } from './find.ts';
import { flagsFor } from './flags.ts';
import { lastAct } from './last-act.ts';
import type { Machine } from './machine.ts';
import { pipeTransport } from './pipe.ts';

export interface Started {
  transport: ConnectionTransport;
  pid: number | null;
  /** Resolves when the program has ended and its scratch folder is gone, to the last of what it said. */
  ended: Promise<string>;
  /** Ends the program; again does nothing. */
  kill: () => void;
}

export function startBrowser(found: FoundBrowser, machine: Machine, hasSandbox: boolean): Started {
  const scratch = scratchFolder();
  const child = spawn(found.path, flagsFor(scratch, hasSandbox), {
    env: environment(found, machine, scratch),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended at once, and a Ctrl-C is ours to answer.
    detached: machine.platform !== 'win32',
  });
  const kill = once(() => endGroup(child, machine.platform));
  const forget = lastAct(() => {
    kill();
    removeAtOnce(scratch);
  });
  // After the end nothing writes there any more, so that it goes at the first attempt.
  const ended = endOf(child, kill).finally(async () => {
    await rm(scratch, REMOVAL).catch(leave);
    forget();
  });
  const [, , , write, read] = child.stdio;
  return { transport: pipeTransport(write as Writable, read as Readable), pid: child.pid ?? null, ended, kill };
}

function scratchFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'briefdeck-browser-'));
  } catch {
    throw new UserError(
      `the browser needs a temporary folder, and “${tmpdir()}” cannot be written to`,
      'set TMPDIR to a folder that can',
      'no-temporary-folder',
    );
  }
}

function environment({ libraries }: FoundBrowser, { env }: Machine, scratch: string) {
  const paths = [libraries, env.LD_LIBRARY_PATH].filter((path) => path).join(':');
  return { ...env, TMPDIR: scratch, ...(libraries === null ? {} : { LD_LIBRARY_PATH: paths }) };
}

const KEPT = 4000;

/** The end is when nothing more can be said: what it started is ended with it, so that its pipes close. */
function endOf(child: ChildProcess, kill: () => void): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-KEPT);
  });
  return new Promise((resolve) => {
    const told = (fallback: string) => resolve(said.trim() || fallback);
    child.on('error', ({ message }) => told(message));
    child.on('exit', kill);
    child.on('close', (code, signal) => told(`it ended with ${signal === null ? `code ${code}` : signal}`));
  });
}

function endGroup({ pid }: ChildProcess, platform: NodeJS.Platform): void {
  if (pid === undefined) return;
  try {
    if (platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

// A dying process may still write for a moment.
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };

function removeAtOnce(path: string): void {
  try {
    rmSync(path, REMOVAL);
  } catch {
    leave();
  }
}

/** Left to the system, which clears its temporary folder; the work itself is done. */
function leave(): void {}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
