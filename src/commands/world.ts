/** The machine, for the commands that need it: its browser and its environment. */
import { thisMachine } from '../browser/machine.ts';
import type { Printer } from '../browser/printer.ts';
import type { Progress } from '../browser/progress.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { barOf } from './bar.ts';
import type { Io } from './define.ts';
import { textOption } from './options.ts';

/** Opens the browser that the options name, or the one that is found. */
export function printerFor(options: Readonly<Record<string, unknown>>, io: Io): () => Promise<Printer> {
  return () =>
    io.openPrinter({
      machine: thisMachine(),
      named: textOption(options, 'browser') ?? null,
      onProgress: (progress) => io.progress(progressLine(progress)),
      onNote: (line) => note(line, io),
    });
}

/** One line about something that works otherwise than usual. */
function note(line: string, io: Io): void {
  io.progress(null);
  io.err(`${io.errColor.dim(`note: ${line}`)}\n`);
}

const STEPS = { unpack: 'unpacking the browser', download: 'fetching a browser' };

/** `fetching a browser  ███████░░░░  42 %`, or the bytes where the end is not known. */
export function progressLine({ step, done, total }: Progress): string {
  if (total <= 0) return `${STEPS[step]}  ${Math.round(done / 1e6)} MB`;
  const share = Math.min(1, done / total);
  return `${STEPS[step]}  ${barOf(share)}  ${Math.floor(share * 100)} %`;
}

/** Seconds since 1970 from SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/); null without. */
export function epochOf(env: NodeJS.ProcessEnv): number | null {
  const { SOURCE_DATE_EPOCH: set } = env;
  if (set === undefined || set === '') return null;
  // The last second of the year 9999: what the dates of a PDF can hold.
  if (/^\d{1,12}$/.test(set) && Number(set) <= 253402300799) return Number(set);
  throw new UsageError(`SOURCE_DATE_EPOCH is “${set}”`, 'it must be a whole number of seconds since 1970');
}
