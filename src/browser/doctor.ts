/** What works on this machine, tried out one by one. It tells what is lacking and never throws for it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../diagnostics/user-error.ts';
import { ownCache } from './cache.ts';
import { type FoundBrowser, findBrowser } from './find.ts';
import { type Launched, launch } from './launch.ts';
import type { Machine } from './machine.ts';
import { isPrivateFolder } from './private-folder.ts';
import type { OnProgress } from './progress.ts';
import { SAMPLES, sampleDocument } from './sample.ts';
import { openSheet } from './sheet.ts';
import { TIMES, type Times } from './times.ts';

export interface Finding {
  name: string;
  /** `warn`: it works, but less well than it could. */
  ok: boolean | 'warn';
  detail: string;
  /** The next step to take; null where there is none. */
  hint: string | null;
}

export interface Examination {
  machine: Machine;
  /** The browser that the user named; null for whichever is found. */
  named: string | null;
  onProgress?: OnProgress;
  times?: Times;
}

export async function examine({ machine, named, onProgress, times = TIMES }: Examination): Promise<Finding[]> {
  const findings = [node(process.versions.node), cacheFolder(machine)];
  try {
    const found = await findBrowser(machine, named, onProgress);
    const start = performance.now();
    const launched = await launch(found, machine, times);
    const took = performance.now() - start;
    try {
      findings.push(await browser(found, launched), good('start', `in ${seconds(took)}`), sandbox(launched));
      findings.push(...(await printing(launched, times)));
    } finally {
      launched.kill();
      await launched.ended;
    }
  } catch (thrown) {
    findings.push(failure(thrown));
  }
  return findings;
}

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return good('node', version);
  return { name: 'node', ok: false, detail: version, hint: 'install Node 20.19 or later, or 22.12 or later' };
}

function cacheFolder(machine: Machine): Finding {
  const cache = ownCache(machine);
  if (cache !== null && isPrivateFolder(cache)) return good('cache', cache);
  const detail =
    cache === null
      ? 'there is no home folder to keep a browser in'
      : `${cache} cannot be written to by this user alone`;
  return { name: 'cache', ok: 'warn', detail, hint: 'set XDG_CACHE_HOME to a folder of your own' };
}

async function browser({ path, kind, origin }: FoundBrowser, { browser }: Launched): Promise<Finding> {
  const detail = `${await browser.version()}, ${kind}, ${path} (${origin})`;
  if (kind === 'headless-shell') return good('browser', detail);
  return {
    name: 'browser',
    ok: true,
    detail,
    hint: 'npx briefdeck browser install fetches one that is two to three times as fast',
  };
}

function sandbox({ unsandboxed }: Launched): Finding {
  if (unsandboxed === null) return good('sandbox', 'on');
  return {
    name: 'sandbox',
    ok: 'warn',
    detail: `off: ${unsandboxed}`,
    hint: 'https://pptr.dev/troubleshooting, “Setting up Chrome Linux sandbox”',
  };
}

/** Prints a page that asks a server on this machine for a picture: it must not get it. */
async function printing(launched: Launched, times: Times): Promise<Finding[]> {
  let requests = 0;
  const server = await listening(
    createServer((_, response) => void response.end(`${++requests}`)).on('connection', () => requests++),
  );
  try {
    const sheet = await openSheet(launched.browser, times);
    const start = performance.now();
    const { port } = server.address() as AddressInfo;
    const facts = await sheet.measure(await sampleDocument(`http://127.0.0.1:${port}/`), { width: 1280, height: 720 });
    const pdf = Buffer.from(await sheet.print({ width: 1280, height: 720 }));
    const took = seconds(performance.now() - start);
    const isEmbedded = pdf.includes('/FontFile');
    return [
      {
        name: 'print',
        ok: isEmbedded,
        detail: `a page in ${took}, ${isEmbedded ? 'its font is in it' : 'but its font is not in it'}`,
        hint: null,
      },
      {
        name: 'network',
        ok: requests === 0,
        detail: requests === 0 ? 'blocked' : 'a page can reach it',
        hint: requests === 0 ? null : 'name another browser with --browser',
      },
      fonts(facts.slides.map(({ id, boxes }) => [id, boxes[0]?.content ?? null])),
    ];
  } finally {
    server.close();
  }
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** A character that no font here has is drawn as the box that stands for all such characters: as wide as that. */
function fonts(measured: [id: string, area: { left: number; right: number } | null][]): Finding {
  const widths = new Map(measured.map(([id, area]) => [id, area === null ? 0 : area.right - area.left]));
  const lacking = SAMPLES.filter(({ id }) => widths.get(id) === widths.get('none')).map(({ name }) => name);
  if (lacking.length === 0) return good('fonts', `also for ${SAMPLES.map(({ name }) => name).join(', ')}`);
  const detail = `none on this machine for ${lacking.join(', ')}`;
  return {
    name: 'fonts',
    ok: 'warn',
    detail,
    hint: 'install such fonts if your briefings use them, or bring them in a brand',
  };
}

function failure(thrown: unknown): Finding {
  if (!(thrown instanceof UserError))
    return { name: 'browser', ok: false, detail: String(thrown), hint: 'please report this' };
  return { name: 'browser', ok: false, detail: thrown.message, hint: thrown.hint };
}

function good(name: string, detail: string): Finding {
  return { name, ok: true, detail, hint: null };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
