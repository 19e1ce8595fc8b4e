/** Everything that a briefing names, read into memory: what `load` gives, and all that later stages see. */
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Tree } from './parse.ts';

export interface Source {
  /** The path of the briefing as the user gave it, for messages. */
  path: string;
  text: string;
  /** The text of each file that it is written in, itself among them. */
  texts: ReadonlyMap<string, string>;
  /** The parsed file; null where it is not YAML. */
  tree: Tree | null;
  /** What was wrong with the YAML. */
  diagnostics: readonly Diagnostic[];
  /** Files that the briefing names, by the path as written. */
  files: ReadonlyMap<string, NamedFile>;
}

export type NamedFile =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; problem: 'missing'; nearest: string | null }
  | { ok: false; problem: 'outside' }
  | { ok: false; problem: 'unreadable'; why: string };

/** The path of a file that the briefing names, as messages call it. */
export function pathBeside(briefing: string, name: string): string {
  return join(dirname(briefing), name);
}

/** The texts that findings can point into: the briefing, its data, its brands. */
export function textsOf({ path, texts, files }: Source): [path: string, text: string][] {
  const others = [...files].flatMap(([name, file]): [string, string][] =>
    file.ok && /\.(csv|json|ya?ml)$/i.test(name)
      ? [[pathBeside(path, name), new TextDecoder().decode(file.bytes)]]
      : [],
  );
  return [...texts, ...others];
}
