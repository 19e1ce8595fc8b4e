/** What an export may use where nothing is printed. */
import type { Press } from '../../src/export/define.ts';

export function pressWithoutPrinter(look: Pick<Press, 'theme' | 'templates'>): Press {
  return {
    ...look,
    printer: () => Promise.reject(new Error('nothing is printed here')),
    release: () => undefined,
    scale: 1,
    date: null,
    generator: 'test',
    report: () => undefined,
  };
}
