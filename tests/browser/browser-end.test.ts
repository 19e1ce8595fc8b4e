/** However a run ends, its browser ends with it, and what it wrote is removed. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsersBelow, livingIn, scratchOf } from './support/processes.ts';
import { type Script, script } from './support/script.ts';

let run: Script;

beforeAll(() => {
  run = script(`
    import { thisMachine } from './src/browser/machine.ts';
    import { openPrinter } from './src/browser/printer.ts';
    const printer = await openPrinter({ machine: thisMachine(), named: null });
    const [how] = process.argv.slice(2);
    if (how === 'handled') process.on('SIGTERM', () => process.exit(7));
    console.log('open');
    if (how === 'exit') process.exit(5);
    if (how === 'close') await printer.close();
    if (how === 'busy') await printer.print('<p>x</p>'.repeat(1e6), { width: 1280, height: 720 });
  `);
});

afterAll(() => run.remove());

describe('the run', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is ended by %s', async (signal) => {
    const { child, scratch } = await started('busy');
    const end = once(child, 'exit');
    child.kill(signal);
    expect(await end).toEqual([null, signal]);
    await expectNothingLeft(scratch);
  });

  test('is ended by a signal that others handle in their own way', async () => {
    const { child, scratch } = await started('handled');
    const end = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await end).toEqual([7, null]);
    await expectNothingLeft(scratch);
  });

  test.each([
    ['exit', 5],
    ['close', 0],
  ])('ends by itself: %s', async (how, code) => {
    const child = run.start(how);
    const [ended] = await once(child, 'exit');
    expect(ended).toBe(code);
    expect(browsersBelow(child.pid ?? 0)).toEqual([]);
  });
});

test('a browser that can be kept nowhere is unpacked for one run, and removed', async () => {
  const unpacking = script(`
    import { findPacked } from './src/browser/packed.ts';
    import { thisMachine } from './src/browser/machine.ts';
    import { unpackBrowser } from './src/browser/unpack.ts';
    const packed = findPacked(thisMachine());
    const { path } = await unpackBrowser(packed, '/proc/no-such-folder');
    console.log(path);
    setInterval(() => {}, 1000);
  `);
  const child = unpacking.start();
  const [line] = await once(child.stdout ?? child, 'data');
  const program = String(line).trim();
  expect(statSync(program).mode & 0o777).toBe(0o700);
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  await end;
  expect(existsSync(dirname(dirname(program)))).toBe(false);
  unpacking.remove();
});

async function started(how: string): Promise<{ child: ChildProcess; scratch: string }> {
  const child = run.start(how);
  await once(child.stdout ?? child, 'data');
  const [browser = 0] = browsersBelow(child.pid ?? 0);
  const scratch = scratchOf(browser);
  expect(existsSync(scratch)).toBe(true);
  return { child, scratch };
}

async function expectNothingLeft(scratch: string): Promise<void> {
  // Killed is killed, but the system takes a moment for it.
  await expect.poll(() => livingIn(scratch)).toEqual([]);
  expect(existsSync(scratch)).toBe(false);
}
