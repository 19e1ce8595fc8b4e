/** Errors that end a command, or a part of it: how people and programs are told. */
import type { UsageError } from '../diagnostics/usage-error.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Io } from './define.ts';

type Told = UsageError | UserError;

export function tellError({ message, hint }: Told, { err, errColor }: Io): void {
  err(`${errColor.red(errColor.bold('error'))} ${errColor.bold(message)}\n  ${errColor.cyan('→')} ${hint}\n`);
}

/** The same as `--json` prints it: a diagnostic without a place. */
export function plainError(thrown: Told) {
  const code = thrown instanceof UserError ? thrown.code : 'usage';
  return { code, severity: 'error', message: thrown.message, file: null, line: null, column: null, hint: thrown.hint };
}
