/** One browser for all commands of a test file, as long as nobody asks for another. */
import { afterAll } from 'vitest';
import { openPrinter, type Printer } from '../../../src/browser/printer.ts';
import type { Io } from '../../../src/commands/define.ts';

/** Opens a printer when first asked for, lends it to each command, and closes it after the last test of the file. */
export function useOpener(): Io['openPrinter'] {
  const usual = process.env.BRIEFDECK_BROWSER;
  let shared: Promise<Printer> | null = null;
  afterAll(async () => {
    const printer = await shared?.catch(() => null);
    await printer?.close();
  });
  return async (options) => {
    const isNamed = options.named !== null || options.machine.env.BRIEFDECK_BROWSER !== usual;
    if (isNamed) return openPrinter(options);
    shared ??= openPrinter(options);
    return { ...(await shared), close: async () => undefined };
  };
}
