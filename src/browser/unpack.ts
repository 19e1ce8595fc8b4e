/**
 * Unpacks the headless shell that comes inside the npm package `@sparticuz/chromium`, once a version, into
 * a folder that only this user can write to. The package's own unpacking puts it under a fixed name in the
 * temporary folder, where anybody on the machine may have put another program first.
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { lastAct } from './last-act.ts';
import type { PackedBrowser } from './packed.ts';
import { isPrivateFolder, isPrivateProgram } from './private-folder.ts';
import type { OnProgress } from './progress.ts';
import { readTar } from './tar.ts';

export interface UnpackedBrowser {
  path: string;
  /** A folder of shared libraries that the machine lacks; null where it has them all. */
  libraries: string | null;
}

/** The unpacked program, from an earlier run or from now. `cache` is where to keep it, null for nowhere. */
export async function unpackBrowser(
  packed: PackedBrowser,
  cache: string | null,
  onProgress: OnProgress = () => {},
): Promise<UnpackedBrowser> {
  const root = cache !== null && isPrivateFolder(cache) ? cache : temporaryRoot();
  const folder = join(root, `packed-chromium-${packed.version}`);
  if (!isUsable(folder)) await unpackInto(folder, packed, onProgress);
  if (!isUsable(folder)) throw new Error(`the browser unpacked into ${folder} is not this user’s alone`);
  return { path: programIn(folder), libraries: existsSync(librariesIn(folder)) ? librariesIn(folder) : null };
}

/** Where nothing can be kept: unpacked for this run alone. */
function temporaryRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  lastAct(() => remove(root));
  return root;
}

function isUsable(folder: string): boolean {
  return existsSync(folder) && isPrivateFolder(folder) && isPrivateProgram(programIn(folder));
}

/** Fills a folder beside the target and renames it: another process never sees half of it. */
async function unpackInto(folder: string, packed: PackedBrowser, onProgress: OnProgress): Promise<void> {
  const beside = mkdtempSync(`${folder}.part-`);
  const forget = lastAct(() => remove(beside));
  try {
    await inflate(packed.program, programIn(beside), onProgress);
    if (lacksLibraries(programIn(beside))) unpackLibraries(packed.libraries, librariesIn(beside));
    moveInPlace(beside, folder);
  } finally {
    forget();
    remove(beside);
  }
}

async function inflate(from: string, to: string, onProgress: OnProgress): Promise<void> {
  const total = statSync(from).size;
  let done = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      onProgress({ step: 'unpack', done, total });
      next(null, chunk);
    },
  });
  // Large pieces: this is most of the time that it takes.
  const read = createReadStream(from, { highWaterMark: 2 ** 20 });
  await pipeline(read, count, createBrotliDecompress({ chunkSize: 2 ** 21 }), createWriteStream(to, { mode: 0o700 }));
}

/** The loader says so before the program itself starts. */
function lacksLibraries(program: string): boolean {
  const { stderr } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /error while loading shared libraries/.test(stderr ?? '');
}

function unpackLibraries(archive: string, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  for (const { name, bytes } of readTar(brotliDecompressSync(readFileSync(archive)))) {
    writeFileSync(join(folder, basename(name)), bytes, { mode: 0o700 });
  }
}

function moveInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process was faster and its copy is as good as ours; anything else is in the way.
    if (isUsable(to)) return;
    throw error;
  }
}

function programIn(folder: string): string {
  return join(folder, 'chrome-headless-shell');
}

function librariesIn(folder: string): string {
  return join(folder, 'lib');
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
