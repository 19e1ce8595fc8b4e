/** What the table of commands holds for each, and the outside world as a command sees it. */
import type { Colors } from 'picocolors/types.js';
import type { Printer, PrinterOptions } from '../browser/printer.ts';

/** 0 done · 1 something in the briefing is wrong · 2 wrong usage · 3 the machine lacks something · 70 a bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

export interface Io {
  /** Results. */
  out: (text: string) => void;
  /** Progress and diagnostics. */
  err: (text: string) => void;
  /** One line that is written over again; does nothing where standard error is no terminal. */
  progress: (line: string | null) => void;
  /** Whether standard error is a terminal. */
  live: boolean;
  outColor: Colors;
  errColor: Colors;
  env: NodeJS.ProcessEnv;
  openPrinter: (options: PrinterOptions) => Promise<Printer>;
}

export interface Option {
  /** As commander reads it: `--out <dir>`. */
  flags: string;
  about: string;
}

export interface Command {
  name: string;
  /** As commander reads it: `<file...>`; empty for none. */
  arguments: string;
  about: string;
  options: readonly Option[];
  run: (args: readonly string[], options: Readonly<Record<string, unknown>>, io: Io) => Promise<ExitCode>;
}

export const JSON_OPTION: Option = {
  flags: '--json',
  about: 'print one JSON object on standard output, and nothing else there',
};
