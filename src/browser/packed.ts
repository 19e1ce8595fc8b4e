/** The headless shell inside the npm package `@sparticuz/chromium`, where that is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Machine } from './machine.ts';

export interface PackedBrowser {
  version: string;
  /** The compressed program. */
  program: string;
  /** Compressed shared libraries, for machines that have no browser's libraries at all. */
  libraries: string;
}

const PACKAGE = '@sparticuz/chromium';

/** The package, looked up from the user's folder and from this tool's own; null where it is not, or cannot run. */
export function findPacked({ cwd, platform, arch }: Machine): PackedBrowser | null {
  // It is a program for this one system.
  if (platform !== 'linux' || arch !== 'x64') return null;
  const home = packageFolder(join(cwd, 'any.js')) ?? packageFolder(fileURLToPath(import.meta.url));
  if (home === null) return null;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const found = { version, program: join(home, 'bin', 'chromium.br'), libraries: join(home, 'bin', 'al2023.tar.br') };
  return existsSync(found.program) ? found : null;
}

function packageFolder(from: string): string | null {
  try {
    const entry = createRequire(from).resolve(PACKAGE);
    // The entry lies deep inside and the manifest is not exported: the folder is what carries the name.
    const name = join(PACKAGE);
    return entry.slice(0, entry.lastIndexOf(name) + name.length);
  } catch {
    return null;
  }
}
