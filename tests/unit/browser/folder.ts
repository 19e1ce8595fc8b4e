import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

/** A temporary folder for each test, made when first asked for. To be called at the top of a test file. */
export function useFolder() {
  let folder: string | null = null;
  afterEach(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    folder = null;
  });
  const path = (...parts: string[]) => {
    folder ??= mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
    return join(folder, ...parts);
  };
  /** A file that can be run, or cannot with another mode. */
  const program = (name: string, mode = 0o755, text = '#!/bin/sh\n') => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text, { mode });
    return path(name);
  };
  return { path, program };
}
