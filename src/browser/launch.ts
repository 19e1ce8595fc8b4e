/** A browser that answers: started, connected, with its sandbox wherever it can have one. */
import type { Browser } from 'puppeteer-core';
import { UserError } from '../diagnostics/user-error.ts';
import { bounded } from './bounded.ts';
import type { FoundBrowser } from './find.ts';
import type { Machine } from './machine.ts';
import { type Started, startBrowser } from './start.ts';
import type { Times } from './times.ts';

export interface Launched {
  browser: Browser;
  /** Why the browser runs without its sandbox; null where it has it. */
  unsandboxed: string | null;
  pid: number | null;
  ended: Promise<string>;
  kill: () => void;
}

export async function launch(found: FoundBrowser, machine: Machine, times: Times): Promise<Launched> {
  // Chrome on Linux refuses to start for root with its sandbox: https://crbug.com/638180
  if (machine.platform === 'linux' && machine.uid === 0)
    return attempt(found, machine, times, 'Chrome has none for root');
  try {
    return await attempt(found, machine, times, null);
  } catch (thrown) {
    if (!(thrown instanceof NoSandbox)) throw thrown;
    return attempt(found, machine, times, 'this system does not let it have one');
  }
}

async function attempt(
  found: FoundBrowser,
  machine: Machine,
  times: Times,
  unsandboxed: string | null,
): Promise<Launched> {
  const started = startBrowser(found, machine, unsandboxed === null);
  try {
    const browser = await bounded(connected(started, found), times.launch, 'starting the browser');
    return { browser, unsandboxed, pid: started.pid, ended: started.ended, kill: started.kill };
  } catch (thrown) {
    started.kill();
    throw thrown;
  }
}

/** Puppeteer is read in while the program starts: the two take about as long. */
async function connected({ transport, ended }: Started, found: FoundBrowser): Promise<Browser> {
  const failed = ended.then((said) => {
    throw couldNotStart(found, said);
  });
  const connecting = import('./connect.ts').then(({ connect }) =>
    connect({ transport, defaultViewport: null, acceptInsecureCerts: false }),
  );
  // Whichever loses has nothing more to say.
  for (const promise of [failed, connecting]) promise.catch(() => {});
  // A wire that breaks means a program that ends, which knows better why.
  return Promise.race([failed, connecting.catch(() => failed)]);
}

class NoSandbox extends UserError {}

function couldNotStart({ path, origin }: FoundBrowser, said: string): UserError {
  const message = `the browser could not start: ${path} (${origin})\n${lastLines(said)}`;
  if (/sandbox/i.test(said))
    return new NoSandbox(message, 'npx briefdeck doctor shows what works here', 'browser-start');
  const library = /error while loading shared libraries: (\S+?):/.exec(said)?.[1];
  const hint = library
    ? `install the library ${library}, or another browser: npx briefdeck browser install`
    : 'npx briefdeck doctor shows what works here; --browser names another browser';
  return new UserError(message, hint, 'browser-start');
}

function lastLines(said: string): string {
  return said
    .split('\n')
    .slice(-3)
    .map((line) => `  ${line.trim()}`)
    .join('\n');
}
