/** Nothing waits without a bound, what cannot work says so, and nothing is left behind. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { thisMachine } from '../../src/browser/machine.ts';
import { openPrinter, type PrinterOptions } from '../../src/browser/printer.ts';
import { TIMES } from '../../src/browser/times.ts';
import { DECK, page, SIZE, slides } from './support/document.ts';
import { type Fake, fakeBrowsers } from './support/fake-browser.ts';
import { browsersBelow, livingIn, scratchOf } from './support/processes.ts';

let fake: Fake;
beforeAll(async () => {
  fake = fakeBrowsers(await findBrowser(thisMachine(), null));
});
afterAll(() => fake.remove());

const open = (options: Partial<PrinterOptions> = {}) =>
  openPrinter({ machine: thisMachine(), named: null, ...options });

describe('a browser that cannot start', () => {
  test('is told with its last words', async () => {
    await expect(open({ named: fake.thatSays('my libraries are gone', 3) })).rejects.toMatchObject({
      name: 'UserError',
      code: 'browser-start',
      message: expect.stringContaining('my libraries are gone'),
    });
  });

  test('names the library that it lacks', async () => {
    const line = 'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file';
    await expect(open({ named: fake.thatSays(line, 127) })).rejects.toMatchObject({
      hint: expect.stringContaining('libnss3.so'),
    });
  });

  test('is told when it is no program at all', async () => {
    await expect(open({ named: fake.thatIsNoProgram() })).rejects.toMatchObject({ code: 'browser-start' });
  });

  test('is given up when it says nothing', async () => {
    await expect(open({ named: fake.thatHangs(), times: { ...TIMES, launch: 200 } })).rejects.toMatchObject({
      code: 'browser-too-slow',
    });
    await expect.poll(() => livingIn(fake.folder)).toEqual([]);
  });
});

describe('the sandbox', () => {
  const machine = { ...thisMachine(), uid: 1000 };

  test('is given up where the system does not let it be, and a line says so', async () => {
    const notes: string[] = [];
    const printer = await open({ machine, named: fake.withoutSandbox(), onNote: (line) => notes.push(line) });
    await printer.close();
    expect(notes).toEqual(['the browser runs without its sandbox: this system does not let it have one']);
  });

  test('is not given up for any other failure', async () => {
    const notes: string[] = [];
    const named = fake.thatSays('out of memory', 1);
    await expect(open({ machine, named, onNote: (line) => notes.push(line) })).rejects.toMatchObject({
      code: 'browser-start',
    });
    expect(notes).toEqual([]);
  });
});

describe('a browser that ends in the middle of the work', () => {
  test('is an error for the work under way and for all that follows', async () => {
    const before = browsersBelow(process.pid);
    const printer = await open();
    const mine = browsersBelow(process.pid).filter((pid) => !before.includes(pid));
    expect(mine.length).toBe(1);
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`s${at}`, '<h2>Much</h2>'.repeat(8)]));
    const printing = printer.print(slides(many), SIZE);
    for (const pid of mine) process.kill(pid, 'SIGKILL');
    await expect(printing).rejects.toMatchObject({ name: 'UserError', code: 'browser-crashed' });
    await expect(printer.measure(DECK)).rejects.toMatchObject({ code: 'browser-crashed' });
    await expect(printer.measureIn(FRAME, '')).rejects.toMatchObject({ code: 'browser-crashed' });
    await printer.close();
  });
});

test('a page that stays open is given up as well', async () => {
  const printer = await open({ times: { ...TIMES, measure: 0 } });
  for (const _ of [1, 2])
    await expect(
      printer.measureIn(FRAME, '<section class="slide"><h2>Much</h2></section>'.repeat(9000)),
    ).rejects.toMatchObject({
      code: 'browser-too-slow',
      message: 'measuring the slides took longer than 0 s',
    });
  await printer.close();
});

const FRAME = { key: 'one', html: async () => page('<main class="slides"></main>') };

test('a page that takes too long is given up, and the printer works on', async () => {
  const printer = await open({ times: { ...TIMES, print: 1 } });
  await expect(printer.print(DECK, SIZE)).rejects.toMatchObject({
    code: 'browser-too-slow',
    message: 'printing took longer than 0.001 s',
  });
  expect((await printer.measure(DECK)).slides.length).toBe(3);
  await printer.close();
});

test('more work than pages waits for its turn', async () => {
  const printer = await open();
  const ids = Array.from({ length: 9 }, (_, at) => `s${at}`);
  const all = await Promise.all(ids.map((id) => printer.measure(slides({ [id]: `<p>${id}</p>` }))));
  expect(all.map(({ slides: [slide] }) => slide?.id)).toEqual(ids);
  await printer.close();
});

test('closing leaves no process and no folder behind, and may be done twice', async () => {
  const before = browsersBelow(process.pid);
  const printer = await open();
  await printer.measure(DECK);
  const [pid = 0, ...others] = browsersBelow(process.pid).filter((one) => !before.includes(one));
  const scratch = scratchOf(pid);
  expect(others).toEqual([]);
  expect(existsSync(scratch)).toBe(true);
  await printer.close();
  await expect.poll(() => livingIn(scratch)).toEqual([]);
  expect(existsSync(scratch)).toBe(false);
  await printer.close();
});
