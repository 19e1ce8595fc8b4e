/** Where this package lies, and what it is called: the same from source and from the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, templates and themes. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;

/** What files say that they were made by. */
export const generator = `briefdeck ${version}`;

/** The themes that ship, by name. `fonts` is what they share. */
export const shippedThemes: readonly string[] = readdirSync(join(packageRoot, 'themes'))
  .filter((name) => name !== 'fonts')
  .sort();

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('briefdeck cannot find its own package.json');
  return findRoot(parent);
}
