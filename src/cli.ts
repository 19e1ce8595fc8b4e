#!/usr/bin/env node
/** The process: its arguments, streams, signals and exit code, for the command that runs in it. */
import picocolors from 'picocolors';
import { openPrinter } from './browser/printer.ts';
import type { Io } from './commands/define.ts';
import { run } from './run.ts';

process.on('SIGINT', () => interrupt(130));
process.on('SIGTERM', () => interrupt(143));
// Whoever reads our output may have read enough: `briefdeck schema | head`.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => process.exit(problem.code === 'EPIPE' ? 0 : 70));

const io = world();
process.exitCode = await run(process.argv.slice(2), io);

/** The browser is killed by its own exit handler. */
function interrupt(exit: number): void {
  io.progress(null);
  process.exit(exit);
}

function world(): Io {
  const colors = (stream: NodeJS.WriteStream) => picocolors.createColors(wantsColor(stream));
  const live = process.stderr.isTTY === true;
  let shown = false;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (line) => {
      if (!live || (line === null && !shown)) return;
      process.stderr.write(`\r\u001b[2K${line ?? ''}`);
      shown = line !== null;
    },
    live,
    outColor: colors(process.stdout),
    errColor: colors(process.stderr),
    env: process.env,
    openPrinter,
  };
}

/** https://no-color.org and https://force-color.org */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}
