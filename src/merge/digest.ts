/** One number for all that goes into the files of a recipient: as long as it stays, so do they. */
import { createHash } from 'node:crypto';
import type { Source } from '../briefing/source.ts';
import type { Templates } from '../render/templates.ts';
import type { Theme } from '../theme/theme.ts';

export interface Ingredients {
  generator: string;
  /** Of the briefing. */
  name: string;
  source: Source;
  themes: readonly Theme[];
  templates: Templates;
  /** Formats, variables and whatever else the command line says. */
  options: unknown;
}

/** Of a row, given as data. What all rows share is read once. */
export function digester({
  generator,
  name,
  source,
  themes,
  templates,
  options,
}: Ingredients): (row: unknown) => string {
  const shared = createHash('sha256');
  const put = (part: Uint8Array | string) => shared.update(`${part.length}:`).update(part);
  put(generator);
  put(name);
  for (const [path, text] of [...source.texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    put(path);
    put(text);
  }
  for (const [path, file] of [...source.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    put(path);
    put(file.ok ? file.bytes : file.problem);
  }
  for (const { faces, templates: own, key: _, ...theme } of themes) {
    put(JSON.stringify([theme, faces.map(({ files: __, ...face }) => face), [...own]]));
    for (const file of faces.flatMap(({ files }) => files)) put(file);
  }
  put(templates.markup);
  put(templates.css);
  put(JSON.stringify(options));
  const base = shared.digest('hex');
  return (row) => sha256(base + JSON.stringify(row));
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
