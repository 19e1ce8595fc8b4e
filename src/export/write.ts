/** Files are written beside their target and renamed: a reader finds the old one or the new one, never half of it. */
import { rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';

/** What is being written just now; the last act of an interrupted run is to remove it. */
const unfinished = new Set<string>();

export async function writeAtomic(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  unfinished.add(draft);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw cannotWrite(thrown as NodeJS.ErrnoException, path);
  } finally {
    unfinished.delete(draft);
  }
}

/** For the end of a run that was interrupted. */
export function removeUnfinished(): void {
  for (const draft of unfinished) rmSync(draft, { force: true });
}

const WHY: Record<string, string> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'a folder has this name',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
};

/** The error in the words of whoever chose the path. */
export function cannotWrite(thrown: NodeJS.ErrnoException, path: string): Error {
  const why = WHY[thrown.code ?? ''];
  if (why === undefined) return thrown;
  const code = FULL.includes(thrown.code ?? '') ? 'disk-full' : 'cannot-write';
  return new UserError(`cannot write “${path}”: ${why}`, 'choose another folder with --out', code);
}

/** What comes next would meet with the same. */
const FULL = ['ENOSPC', 'EDQUOT'];
