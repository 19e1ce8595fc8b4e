import { thisMachine } from './machine.ts';
import { openPrinter, type Printer } from './printer.ts';

/** The printer of this machine, with the browser that is found first. */
export function openUsualPrinter(): Promise<Printer> {
  return openPrinter({ machine: thisMachine(), named: null });
}
