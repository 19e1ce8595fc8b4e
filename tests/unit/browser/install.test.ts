/** The installer, fed by a server of the test: nothing here asks the network. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { installBrowser } from '../../../src/browser/install.ts';
import type { Machine } from '../../../src/browser/machine.ts';
import { TIMES } from '../../../src/browser/times.ts';
import { useFolder } from './folder.ts';

const { path } = useFolder();
let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const CACHE = 'cache/briefdeck/browsers';
const PROGRAM = 'chrome-headless-shell-linux64/chrome-headless-shell';

async function machine(answer: RequestListener | null): Promise<Machine> {
  const origin = answer === null ? 'http://127.0.0.1:9' : await serve(answer);
  const env = { XDG_CACHE_HOME: path('cache'), PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: origin };
  return { platform: 'linux', arch: 'x64', env, cwd: path(), uid: 1000 };
}

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An archive of one file, stored as it is, that may be run. */
function zip(name: string, text: string): Buffer {
  const [title, data] = [Buffer.from(name), Buffer.from(text)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((0o100755 << 16) >>> 0, 6);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, title]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

const whole =
  (script = '#!/bin/sh\necho 1\n'): RequestListener =>
  (_, response) => {
    const archive = zip(PROGRAM, script);
    response.writeHead(200, { 'content-length': archive.length }).end(archive);
  };

describe('a browser', () => {
  test('is fetched, unpacked and told of', async () => {
    const seen: number[] = [];
    const { path: program, version } = await installBrowser(await machine(whole()), ({ step, done, total }) => {
      expect(step).toBe('download');
      seen.push(done / total);
    });
    expect(program).toBe(path(CACHE, 'chrome-headless-shell', `linux-${version}`, PROGRAM));
    expect(readFileSync(program, 'utf8')).toContain('echo 1');
    expect(seen.at(-1)).toBe(1);
    expect(readdirSync(path(CACHE))).toEqual(['chrome-headless-shell']);
  });

  test('that is there is not fetched again', async () => {
    const first = await installBrowser(await machine(whole()), () => {});
    const again = await installBrowser(await machine(() => expect.unreachable('nothing is to be fetched')), () => {});
    expect(again).toEqual(first);
  });

  test('that cannot start here is told with its reason', async () => {
    const script = '#!/bin/sh\necho "libnss3.so: cannot open shared object file" >&2\nexit 127\n';
    await expect(installBrowser(await machine(whole(script)), () => {})).rejects.toMatchObject({
      code: 'browser-start',
      message: expect.stringContaining('libnss3.so'),
    });
  });
});

describe('a download', () => {
  const failing = async (answer: RequestListener | null, stalled: number) =>
    installBrowser(await machine(answer), () => {}, { ...TIMES, stalled }).then(
      () => expect.unreachable('it cannot succeed'),
      (thrown) => thrown,
    );

  test.each<[string, RequestListener | null, string]>([
    ['without a network', null, 'ECONNREFUSED'],
    ['of what is not there', (_, response) => void response.writeHead(404).end(), '404'],
    ['of something else', (_, response) => void response.end('<html>Log in first</html>'), ''],
    [
      'that stops in the middle',
      (_, response) => void response.writeHead(200, { 'content-length': 1000 }).write('PK'),
      'has not moved for 0.3 s',
    ],
    ['that is never answered', () => {}, 'has not moved for 0.3 s'],
  ])('%s is an error, and leaves nothing behind', async (_, answer, reason) => {
    // Where an answer comes, a loaded machine may take its time to hear it.
    const thrown = await failing(answer, reason.startsWith('has not moved') ? 300 : 20_000);
    expect(thrown).toMatchObject({
      name: 'UserError',
      code: 'browser-download',
      message: expect.stringContaining(reason),
    });
    expect(thrown.message).not.toContain('\n');
    expect(readdirSync(path(CACHE))).toEqual([]);
  });

  test('needs a folder of the user’s own', async () => {
    const here = await machine(whole());
    await expect(
      installBrowser({ ...here, env: { ...here.env, XDG_CACHE_HOME: '/proc/nowhere' } }, () => {}),
    ).rejects.toMatchObject({ code: 'no-cache-folder' });
    expect(existsSync('/proc/nowhere')).toBe(false);
  });
});
