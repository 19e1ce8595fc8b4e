import { check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticFormats, plainDiagnostics } from '../diagnostics/export.ts';
import type { Texts } from '../diagnostics/position.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { version } from '../package.ts';
import { CHOICE_OPTIONS, exitCodeFor, readChoices, tell } from './briefings.ts';
import { type Command, JSON_OPTION } from './define.ts';
import { FILE_NAME_OPTION, mergeOptions, RECIPIENTS_OPTION, rowProgress } from './merge.ts';
import { oneOf, textOption } from './options.ts';
import { printerFor } from './world.ts';

const names = ['text', ...Object.keys(diagnosticFormats)] as ('text' | keyof typeof diagnosticFormats)[];

export const checkCommand: Command = {
  name: 'check',
  arguments: '[file...]',
  about: 'find everything that can be wrong, and write nothing',
  options: [
    ...CHOICE_OPTIONS,
    { flags: '--format <name>', about: `how to tell: ${names.join(', ')} (default: text)` },
    RECIPIENTS_OPTION,
    FILE_NAME_OPTION,
    JSON_OPTION,
  ],
  run: async (args, options, io) => {
    const { files, choices } = readChoices(args, options);
    const format =
      options.json === true ? 'json' : oneOf(textOption(options, 'format') ?? 'text', names, 'format of check');
    const openPrinter = printerFor(options, io);
    const merging = mergeOptions(options);
    const told = new Set<Diagnostic>();
    const onRead = (found: readonly Diagnostic[], texts: Texts) => {
      if (format !== 'text') return;
      tell(found, texts, io);
      for (const one of found) told.add(one);
    };
    const { diagnostics, texts, measured } =
      merging === null
        ? await check(files, { ...choices, openPrinter })
        : await (await import('../merge/check.ts')).checkMerge(files, {
            ...choices,
            ...merging,
            openPrinter,
            onRead,
            onRow: rowProgress(io),
          });
    io.progress(null);
    if (measured instanceof UserError)
      io.err(`${io.errColor.yellow('not measured')}: ${measured.message}\n  → ${measured.hint}\n`);
    if (format !== 'text') io.out(diagnosticFormats[format](plainDiagnostics(diagnostics, texts), version));
    else if (diagnostics.length > 0)
      tell(
        diagnostics.filter((found) => !told.has(found)),
        texts,
        io,
      );
    else io.out(`${files.length === 1 ? files[0] : `${files.length} briefings`}: nothing wrong\n`);
    return exitCodeFor(diagnostics, options.strict === true);
  },
};
