/** Files are written beside their target and renamed: a reader finds the old one or the new one, never half of it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';

export async function writeAtomic(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    // In one go: a run that is interrupted meanwhile ends behind this, and leaves no draft.
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (thrown) {
    discard(draft);
    throw cannotWrite(thrown as NodeJS.ErrnoException, path);
  }
}

/**
 * Removes the pictures of a former run that this one has not made again: slides that are gone must not be handed out with
 * those that are there. `path` has `NN` where each has its number.
 */
export async function removeFormer(path: string, made: readonly string[]): Promise<void> {
  const kept = new Set(made.map((one) => basename(one)));
  const isMade = madeAs(path);
  try {
    const names = await readdir(dirname(path));
    for (const name of names) if (isMade(name) && !kept.has(name)) await rm(join(dirname(path), name));
  } catch (thrown) {
    throw cannotWrite(thrown as NodeJS.ErrnoException, path);
  }
}

/** Whether a file with this name is what is made at a path, or, where that has `NN`, one of those. */
export function madeAs(path: string): (name: string) => boolean {
  const [start = '', end] = basename(path).split(/NN(?=\.\w+$)/);
  if (end === undefined) return (name) => name === start;
  return (name) => name.startsWith(start) && name.endsWith(end) && NUMBER.test(name.slice(start.length, -end.length));
}

/** Of a slide, as pictures are named after it. */
const NUMBER = /^(\d{2,3}|A-\d{1,3})$/;

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where it cannot be removed, it could not be made.
  }
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
