/** Finds Mermaid where the user has installed it: beside briefdeck, or in the folder that it runs in. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The program as one text for a browser; null where it is not installed. */
export async function mermaidProgram(folder: string = process.cwd()): Promise<string | null> {
  for (const from of [join(folder, 'briefing.yaml'), import.meta.url]) {
    const path = pathFrom(from);
    if (path !== null) return readFile(path, 'utf8');
  }
  return null;
}

function pathFrom(from: string): string | null {
  try {
    return createRequire(from).resolve('mermaid/dist/mermaid.min.js');
  } catch {
    return null;
  }
}
