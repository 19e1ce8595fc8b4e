/** The faces that texts on paper are set in, where a theme names none of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package.ts';
import type { Face } from './theme.ts';

const FACES = [
  { weight: 400, style: 'normal', file: 'source-serif-text-regular.ttf' },
  { weight: 400, style: 'italic', file: 'source-serif-text-italic.ttf' },
  { weight: 600, style: 'normal', file: 'source-serif-text-semibold.ttf' },
] as const;

let reading: Promise<Face[]> | null = null;

export function readingFaces(): Promise<Face[]> {
  reading ??= Promise.all(
    FACES.map(async ({ file, ...face }) => {
      const bytes = await readFile(join(packageRoot, 'themes/fonts', file));
      return { role: 'reading' as const, ...face, files: [bytes] };
    }),
  );
  return reading;
}
