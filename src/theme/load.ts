/** Reads a theme: ours by name, or a folder beside the briefing by path. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { packageRoot, shippedThemes } from '../package.ts';
import { type Face, type Theme, type Tokens, themeSchema } from './theme.ts';

const DEFAULT = 'boardroom';
const OURS = join(packageRoot, 'themes');

/** Themes do not change during a run. */
const read = new Map<string, Promise<Theme>>();

/** `briefing` is the path of the briefing, from where the path of a theme is looked up. */
export async function loadTheme(nameOrPath: string | null, briefing: string): Promise<Theme> {
  const wanted = nameOrPath ?? DEFAULT;
  const folder = isPath(wanted) ? resolve(dirname(briefing), wanted) : join(OURS, wanted);
  const reading = read.get(folder) ?? readTheme(folder, wanted);
  read.set(folder, reading);
  reading.catch(() => read.delete(folder));
  return reading;
}

function isPath(wanted: string): boolean {
  return wanted.startsWith('.') || /[\\/]/.test(wanted);
}

async function readTheme(folder: string, wanted: string): Promise<Theme> {
  const file = join(folder, 'theme.yaml');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw isPath(wanted) ? noFolder(wanted) : unknownName(wanted);
  const tokens = readTokens(text, isPath(wanted) ? file : `themes/${wanted}/theme.yaml`);
  const [css, faces] = await Promise.all([
    readFile(join(folder, 'theme.css'), 'utf8').catch(() => ''),
    Promise.all(tokens.faces.map((face) => readFace(face, folder))),
  ]);
  return { name: basename(folder), key: folder, about: tokens.about, tokens, css, faces };
}

function readTokens(text: string, file: string): Tokens {
  const checked = themeSchema.safeParse(readYaml(text, file));
  if (checked.success) return checked.data;
  const found = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw badTheme(file, found.slice(0, 5).join('; '));
}

function readYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (thrown) {
    throw badTheme(file, String((thrown as Error).message).split('\n')[0] ?? '');
  }
}

async function readFace({ files, ...face }: Tokens['faces'][number], folder: string): Promise<Face> {
  const read = async (file: string) => {
    const wrong = (why: string) => badTheme(join(folder, 'theme.yaml'), `the font file “${file}” ${why}`);
    const bytes = await readFile(join(folder, file)).catch(() => {
      throw wrong('cannot be read');
    });
    if (!isFont(bytes)) throw wrong('is neither TrueType nor OpenType');
    return bytes;
  };
  return { ...face, files: await Promise.all(files.map(read)) };
}

/** Not WOFF, which is the same compressed. https://learn.microsoft.com/typography/opentype/spec/otff */
function isFont(bytes: Buffer): boolean {
  return ['\0\u0001\0\0', 'OTTO', 'true'].includes(bytes.toString('latin1', 0, 4));
}

function badTheme(file: string, problem: string): UserError {
  return new UserError(`the theme “${file}” cannot be used: ${problem}`, 'correct the file', 'bad-theme');
}

function noFolder(path: string): UsageError {
  return new UsageError(
    `there is no theme at “${path}”: no theme.yaml lies there`,
    'a path starts at the folder of the briefing',
  );
}

function unknownName(name: string): UsageError {
  const near = nearest(name, shippedThemes);
  const asked = near === null ? '' : `; did you mean “${near}”?`;
  return new UsageError(
    `no theme is called “${name}”${asked}`,
    `known: ${shippedThemes.join(', ')}; or the path of a folder, as “./${name}”`,
  );
}
