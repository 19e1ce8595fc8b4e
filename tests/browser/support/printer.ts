import { afterAll } from 'vitest';
import { thisMachine } from '../../../src/browser/machine.ts';
import { openPrinter, type Printer } from '../../../src/browser/printer.ts';
import { TIMES, type Times } from '../../../src/browser/times.ts';

/** A printer for the tests of one file, opened when first asked for and closed after the last. To be called at the top. */
export function usePrinter(times: Partial<Times> = {}): () => Promise<Printer> {
  let opening: Promise<Printer> | null = null;
  afterAll(async () => {
    const printer = await opening?.catch(() => null);
    await printer?.close();
  });
  return () => {
    opening ??= openPrinter({ machine: thisMachine(), named: null, times: { ...TIMES, ...times } });
    return opening;
  };
}
