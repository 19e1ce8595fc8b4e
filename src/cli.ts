#!/usr/bin/env node
/** Arguments → command → exit code. The only last-resort catch. */
import { Command as Commander, CommanderError } from 'commander';
import picocolors from 'picocolors';
import type { Command, ExitCode, Io } from './commands/define.ts';
import { plainError, tellError } from './commands/errors.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './diagnostics/usage-error.ts';
import { UserError } from './diagnostics/user-error.ts';
import { version } from './package.ts';

process.on('SIGINT', () => interrupt(130));
process.on('SIGTERM', () => interrupt(143));
// Whoever reads our output may have read enough: `briefdeck schema | head`.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => process.exit(problem.code === 'EPIPE' ? 0 : 70));

const io = world();
let code: ExitCode = 0;
try {
  await program().parseAsync(process.argv);
} catch (thrown) {
  code = explain(thrown);
}
process.exitCode = code;

function program(): Commander {
  const root = new Commander('briefdeck')
    .description('One briefing, every audience: decks and PDFs from a YAML file.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: io.err, writeOut: io.out })
    .showHelpAfterError('(briefdeck --help says how)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 something in the briefing is wrong, 2 wrong usage, 3 the machine lacks something, 70 a bug.',
    );
  for (const command of commands) root.addCommand(toCommander(command));
  return root;
}

function toCommander(command: Command): Commander {
  const made = new Commander(command.name)
    .description(command.about)
    .exitOverride()
    .configureOutput({ writeErr: io.err, writeOut: io.out });
  if (command.arguments !== '') made.arguments(command.arguments);
  for (const { flags, about } of command.options) made.option(flags, about);
  return made.action(async () => {
    code = await command.run(made.args, made.opts(), io);
  });
}

function explain(thrown: unknown): ExitCode {
  io.progress(null);
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : misuse(thrown);
  if (thrown instanceof UsageError) return say(thrown, 2);
  if (thrown instanceof UserError) return say(thrown, 3);
  io.err(
    `${io.errColor.red('briefdeck has a bug.')} Please report what follows, with the briefing if you can share it.\n`,
  );
  io.err(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
  return 70;
}

function say(thrown: UsageError | UserError, exit: ExitCode): ExitCode {
  if (wantsJson()) io.out(`${JSON.stringify({ artifacts: [], diagnostics: [plainError(thrown)] }, null, 2)}\n`);
  tellError(thrown, io);
  return exit;
}

/** Commander has told people already; programs still wait for their object. */
function misuse({ message }: CommanderError): ExitCode {
  const told = new UsageError(message.replace(/^error: /, ''), 'briefdeck --help says how');
  if (wantsJson()) io.out(`${JSON.stringify({ artifacts: [], diagnostics: [plainError(told)] }, null, 2)}\n`);
  return 2;
}

function wantsJson(): boolean {
  return process.argv.includes('--json');
}

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
  };
}

/** https://no-color.org and https://force-color.org */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}
