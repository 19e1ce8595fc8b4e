/** Arguments → command → exit code, in the world that is given. The only last-resort catch. */
import { Command as Commander, CommanderError } from 'commander';
import type { Command, ExitCode, Io } from './commands/define.ts';
import { plainError, tellError } from './commands/errors.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './diagnostics/usage-error.ts';
import { UserError } from './diagnostics/user-error.ts';
import { version } from './package.ts';

/** Runs a command as it was typed, without the name of the program; whatever goes wrong is told and has its code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const end = (of: ExitCode) => {
    code = of;
  };
  try {
    await program(io, end).parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    return explain(thrown, args.includes('--json'), io);
  }
}

type End = (code: ExitCode) => void;

function program(io: Io, end: End): Commander {
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
  for (const command of commands) root.addCommand(toCommander(command, io, end));
  return root;
}

function toCommander(command: Command, io: Io, end: End): Commander {
  const made = new Commander(command.name)
    .description(command.about)
    .exitOverride()
    .configureOutput({ writeErr: io.err, writeOut: io.out });
  if (command.arguments !== '') made.arguments(command.arguments);
  for (const { flags, about } of command.options) made.option(flags, about);
  return made.action(async () => {
    end(await command.run(made.args, made.opts(), io));
  });
}

function explain(thrown: unknown, isJson: boolean, io: Io): ExitCode {
  io.progress(null);
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : misuse(thrown, isJson, io);
  if (thrown instanceof UsageError) return say(thrown, 2, isJson, io);
  if (thrown instanceof UserError) return say(thrown, 3, isJson, io);
  io.err(
    `${io.errColor.red('briefdeck has a bug.')} Please report what follows, with the briefing if you can share it.\n`,
  );
  io.err(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
  return 70;
}

function say(thrown: UsageError | UserError, exit: ExitCode, isJson: boolean, io: Io): ExitCode {
  if (isJson) io.out(`${JSON.stringify({ artifacts: [], diagnostics: [plainError(thrown)] }, null, 2)}\n`);
  tellError(thrown, io);
  return exit;
}

/** Commander has told people already; programs still wait for their object. */
function misuse({ message }: CommanderError, isJson: boolean, io: Io): ExitCode {
  const told = new UsageError(message.replace(/^error: /, ''), 'briefdeck --help says how');
  if (isJson) io.out(`${JSON.stringify({ artifacts: [], diagnostics: [plainError(told)] }, null, 2)}\n`);
  return 2;
}
