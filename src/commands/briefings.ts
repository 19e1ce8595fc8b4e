/** What `build` and `check` share: their files and choices from the command line, and telling what was found. */
import type { Choices } from '../compile.ts';
import { type Diagnostic, isStopped } from '../diagnostics/diagnostic.ts';
import type { Texts } from '../diagnostics/position.ts';
import { printDiagnostics } from '../diagnostics/print.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { ExitCode, Io, Option } from './define.ts';
import { listOption, separateFiles, setOption } from './options.ts';

export const CHOICE_OPTIONS: readonly Option[] = [
  { flags: '--audience <name...>', about: 'only for these audiences (default: every one)' },
  { flags: '--set <name=value...>', about: 'give variables a value' },
  { flags: '--strict', about: 'count warnings as errors' },
  { flags: '--browser <path>', about: 'the browser that prints' },
];

export function readChoices(
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): { files: string[]; choices: Choices } {
  const { files, kept } = separateFiles(args, options, {
    audience: (value) => !/[./\\]/.test(value),
    set: (value) => value.includes('=') || !/[./\\]/.test(value),
  });
  if (files.length === 0) throw new UsageError('no briefing is named', 'as in briefdeck build briefing.yaml');
  const audiences = listOption(kept, 'audience');
  return { files: [...new Set(files)], choices: { audiences, set: setOption(kept.set ?? []) } };
}

/** Prints the findings for people, and says how the command ends. */
export function tell(diagnostics: readonly Diagnostic[], texts: Texts, io: Io): void {
  io.progress(null);
  if (diagnostics.length > 0) io.err(printDiagnostics(diagnostics, texts, io.errColor));
}

export function exitCodeFor(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  return isStopped(diagnostics, strict) ? 1 : 0;
}
