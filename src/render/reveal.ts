/** The script of reveal.js, as the installed package has it: it goes into every deck, nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The build that needs no loader; it is the smaller one, too. */
export function revealScript(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('reveal.js'), 'utf8');
}
