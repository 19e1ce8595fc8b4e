/**
 * Reads a briefing and every file that it names, so that all after it is a function of its arguments. Files
 * must lie in the folder of the briefing, links followed; one that cannot be read is remembered as such, and
 * reported with its line by a later stage.
 */
import { readdirSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { visit } from '../schema/walk.ts';
import { filesOfBrand } from './brand.ts';
import { type Asking, follow } from './includes.ts';
import { newRoom, parse, type Tree } from './parse.ts';
import { briefingSchema } from './schema.ts';
import type { NamedFile, Source } from './source.ts';

const LARGEST_FILE = 50 * 1024 * 1024;
const FILE_ROLES = new Set(['data', 'datafile', 'image', 'codefile', 'brand']);

/** Throws a UsageError where there is no such briefing, a UserError where it cannot be read. */
export async function load(path: string): Promise<Source> {
  const text = await readBriefing(path);
  const diagnostics: Diagnostic[] = [];
  const report = collector(diagnostics);
  if (text === null) report('not-a-briefing', { file: path, start: 0, end: 0 }, { found: 'no text in UTF-8' });
  const texts = new Map([[path, text ?? '']]);
  const room = newRoom();
  const folder = await realpath(dirname(path));
  const main = text === null ? null : parse(path, text, report, room);
  const tree = main === null ? null : await answer(follow(main, texts, room, report), folder);
  return { path, text: text ?? '', texts, tree, diagnostics, files: await readNamed(folder, tree) };
}

/** Hands over each file that is asked for. */
async function answer<T>(asking: Asking<T>, folder: string): Promise<T> {
  let step = asking.next();
  while (step.done !== true) step = asking.next(await readInside(folder, step.value));
  return step.value;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null where the file holds something else than text. */
async function readBriefing(path: string): Promise<string | null> {
  const bytes = await readWhole(path).catch((problem: NodeJS.ErrnoException) => {
    throw cannotRead(path, problem);
  });
  return decode(bytes);
}

const MISNAMED = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'NOT_A_FILE']);

/** A path that leads to no file was mistyped; a file that cannot be read is for the machine's owner to allow. */
export function cannotRead(path: string, { code = '', message }: NodeJS.ErrnoException, kind = 'briefing'): Error {
  const what = `cannot read “${path}”: ${WHY[code] ?? message}`;
  if (!MISNAMED.has(code)) return new UserError(what, 'check who may read the file', `unreadable-${kind}`);
  const near = nearestFile('.', path);
  return new UsageError(what, near === null ? `check the path of the ${kind}` : `did you mean “${near}”?`);
}

/** Only what is a file and has an end: a named pipe would be waited for, a device read, for ever. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const about = await stat(path);
  if (about.size > LARGEST_FILE) throw fault('EFBIG');
  if (!about.isFile() && !about.isDirectory()) throw fault('NOT_A_FILE');
  return readFile(path);
}

function fault(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

async function readNamed(folder: string, tree: Tree | null): Promise<Map<string, NamedFile>> {
  const names = new Set<string>();
  const brands = new Set<string>();
  if (tree !== null)
    visit(briefingSchema, tree.value, ({ role, value }) => {
      if (FILE_ROLES.has(role)) names.add(value);
      if (role === 'brand') brands.add(value);
    });
  const files = await readAll(folder, names);
  const inBrands = [...brands].flatMap((name) => {
    const file = files.get(name);
    return file?.ok === true ? filesOfBrand(name, file.bytes) : [];
  });
  return new Map([...files, ...(await readAll(folder, new Set(inBrands)))]);
}

async function readAll(folder: string, names: ReadonlySet<string>): Promise<Map<string, NamedFile>> {
  return new Map(await Promise.all([...names].map(async (name) => [name, await readInside(folder, name)] as const)));
}

async function readInside(folder: string, name: string): Promise<NamedFile> {
  try {
    const real = await realpath(join(folder, name));
    if (real === folder) throw fault('EISDIR');
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return { ok: false, problem: 'outside' };
    return { ok: true, bytes: await readWhole(real) };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      return { ok: false, problem: 'unreadable', why: WHY[code ?? ''] ?? message };
    if (leaves(name)) return { ok: false, problem: 'outside' };
    return { ok: false, problem: 'missing', nearest: nearestFile(folder, name) };
  }
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EFBIG: 'it is larger than 50 MB',
  NOT_A_FILE: 'it is not a file',
  EACCES: 'no permission to read it',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go in a circle',
  ERR_INVALID_ARG_VALUE: 'its name is not a file name',
};

function leaves(name: string): boolean {
  return name.startsWith('/') || name.split(/[\\/]/).includes('..') || /^[A-Za-z]:/.test(name);
}

/** The file in the same folder whose name is nearest. */
function nearestFile(folder: string, name: string): string | null {
  const inside = dirname(name);
  try {
    const names = readdirSync(join(folder, inside)).slice(0, 1000);
    const paths = names.map((one) => (inside === '.' ? one : `${inside}/${one}`));
    return nearest(name, paths);
  } catch {
    return null;
  }
}
