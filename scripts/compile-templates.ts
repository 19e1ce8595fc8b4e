/** Makes what stands in for src/render/compiled.ts in the bundle: the templates of this package, compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledSource } from '../src/render/compile.ts';

export function compiledTemplates(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
  const sources = files.sort().map((file) => compiledSource(readFileSync(join(folder, file), 'utf8')));
  return `export const compiled = {${sources.join(',\n')}};`;
}
