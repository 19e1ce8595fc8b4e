/** Programs that stand for browsers which do not work. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundBrowser } from '../../../src/browser/find.ts';

export interface Fake {
  folder: string;
  thatSays: (line: string, code: number) => string;
  thatHangs: () => string;
  thatIsNoProgram: () => string;
  /** The real one, on a system that lets no program have a sandbox. */
  withoutSandbox: () => string;
  remove: () => void;
}

export function fakeBrowsers(real: FoundBrowser): Fake {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
  let made = 0;
  const program = (text: string) => {
    const path = join(folder, `browser-${++made}`);
    writeFileSync(path, text, { mode: 0o755 });
    return path;
  };
  return {
    folder,
    thatSays: (line, code) => program(`#!/bin/sh\necho "${line}" >&2\nexit ${code}\n`),
    thatHangs: () => program('#!/bin/sh\nexec tail -f /dev/null "$0"\n'),
    thatIsNoProgram: () => program('\0nothing that runs'),
    withoutSandbox: () =>
      program(`#!/bin/sh
case "$*" in *--no-sandbox*) exec "${real.path}" "$@";; esac
echo "FATAL: No usable sandbox!" >&2
exit 1
`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
