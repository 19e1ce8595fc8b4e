import { HANDOUT_LAYOUTS, PAPERS } from '../briefing/print.ts';
import { type Artifact, build } from '../build.ts';
import { plainDiagnostics } from '../diagnostics/export.ts';
import { formatNames, USUAL_FORMATS } from '../export/index.ts';
import { CHOICE_OPTIONS, exitCodeFor, readChoices, tell } from './briefings.ts';
import { type Command, type Io, JSON_OPTION } from './define.ts';
import { plainError, tellError } from './errors.ts';
import { MERGE_OPTIONS, mergeOptions, rowProgress, tellMerged } from './merge.ts';
import { choiceOption, listOption, numberOption, oneOf, textOption } from './options.ts';
import { epochOf, printerFor } from './world.ts';

export const buildCommand: Command = {
  name: 'build',
  arguments: '[file...]',
  about: 'make decks from briefings',
  options: [
    ...CHOICE_OPTIONS,
    {
      flags: '--format <names...>',
      about: `what to make: ${formatNames.join(', ')} (default: ${USUAL_FORMATS.join(',')})`,
    },
    { flags: '--out <dir>', about: 'the folder for the files (default: decks)' },
    { flags: '--theme <name>', about: 'a theme for all decks, whatever the briefing says' },
    { flags: '--paper <size>', about: `${PAPERS.join(' or ')} (default: as the region of the language has it)` },
    { flags: '--handout-layout <layout>', about: `how slides stand on handouts: ${HANDOUT_LAYOUTS.join(', ')}` },
    { flags: '--slides <numbers>', about: 'some slides alone, as 3-7,A-1; for pdf, handout and png' },
    { flags: '--scale <n>', about: 'how large pictures of slides are, 1 to 4 (default: 1, which is 1280 × 720)' },
    { flags: '--jobs <n>', about: 'how many files to make at a time (default: 2)' },
    ...MERGE_OPTIONS,
    JSON_OPTION,
  ],
  run: async (args, options, io) => {
    const named = listOption(options, 'format');
    const isFile = (value: string) => /[./\\]/.test(value);
    const { files, choices } = readChoices([...named.filter(isFile), ...args], options);
    const formats = named.filter((value) => !isFile(value)).map((name) => oneOf(name, formatNames, 'format'));
    const strict = options.strict === true;
    const merging = mergeOptions(options);
    const wanted = {
      ...choices,
      ...(formats.length === 0 ? {} : { formats: [...new Set(formats)] }),
      ...defined({
        out: textOption(options, 'out'),
        theme: textOption(options, 'theme'),
        jobs: numberOption(options, 'jobs', { min: 1, max: 64 }),
        paper: choiceOption(options, 'paper', PAPERS),
        handoutLayout: choiceOption(options, 'handoutLayout', HANDOUT_LAYOUTS),
        slides: textOption(options, 'slides'),
        scale: numberOption(options, 'scale', { min: 1, max: 4 }),
      }),
      strict,
      epoch: epochOf(io.env),
      openPrinter: printerFor(options, io),
    };
    if (merging !== null) {
      const { merge } = await import('../merge/merge.ts');
      const merged = await merge(files, { ...wanted, ...merging, onRow: rowProgress(io) });
      return tellMerged(merged, options.json === true, strict, io);
    }
    const { artifacts, diagnostics, texts, lacks } = await build(files, {
      ...wanted,
      onProgress: ({ path, done, total, artifact }) => {
        io.progress(`${done + (artifact === null ? 1 : 0)}/${total}  ${path}`);
        if (artifact === null || options.json === true) return;
        io.progress(null);
        io.out(describe(artifact, io));
      },
    });
    io.progress(null);
    const found = [...plainDiagnostics(diagnostics, texts), ...lacks.map(plainError)];
    if (options.json === true) io.out(`${JSON.stringify({ artifacts, diagnostics: found }, null, 2)}\n`);
    else tell(diagnostics, texts, io);
    for (const lack of lacks) tellError(lack, io);
    return lacks.length > 0 ? 3 : exitCodeFor(diagnostics, strict);
  },
};

function describe({ path, pages, bytes }: Artifact, io: Io): string {
  const details = [pages === null ? null : `${pages} pages`, sizeOf(bytes)].filter((part) => part !== null);
  return `${path}  ${io.outColor.dim(details.join(', '))}\n`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
