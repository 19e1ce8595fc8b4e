import { existsSync, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder that nobody else can write to, or finds it so; false where there is no such folder to be had. */
export function isPrivateFolder(path: string): boolean {
  try {
    make(path);
    const found = lstatSync(path);
    return found.isDirectory() && isOurs(found);
  } catch {
    return false;
  }
}

/** Folder by folder: Node's own way never ends where a file system says “not found” to every new folder, as /proc does. */
function make(path: string): void {
  if (existsSync(path)) return;
  make(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(path)) throw error;
  }
}

/** A program that nobody else can have put there or changed. */
export function isPrivateProgram(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && isOurs(found);
}

/** Owned by this user and writable by no other. Windows has no such bits; what it caches is in the user's own profile. */
function isOurs(found: Stats): boolean {
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
