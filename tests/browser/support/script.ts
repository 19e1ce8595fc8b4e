/** A script with parts of the source in it, run by a Node of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { packageRoot } from '../../../src/package.ts';

export interface Script {
  start: (...args: string[]) => ChildProcess;
  remove: () => void;
}

/** Bundles the script; it may import from `./src/…`. */
export function script(text: string): Script {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
  const outfile = join(folder, 'script.mjs');
  symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
  buildSync({
    stdin: { contents: text, resolveDir: packageRoot, loader: 'ts' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return {
    start: (...args) =>
      spawn(process.execPath, [outfile, ...args], { cwd: packageRoot, stdio: ['ignore', 'pipe', 'inherit'] }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
