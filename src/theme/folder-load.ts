/** Reads the folder of a theme, with those that it extends below it: tokens, style, templates. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageRoot, shippedThemes } from '../package.ts';
import type { Fault } from './fault.ts';
import { type Fields, isMap, meant, merged, type ReadYaml, readYaml } from './tokens.ts';

const OURS = join(packageRoot, 'themes');

interface Folder {
  /** Tokens as they were written, each over those of the theme below; font files have their whole path. */
  fields: Fields;
  placeOf: ReadYaml['placeOf'];
  css: string;
  /** Without that of the themes below. */
  ownCss: string;
  /** Templates that take the place of ours: `blocks/points.hbs` → text. */
  templates: ReadonlyMap<string, string>;
  faults: Fault[];
}

export function isPath(wanted: string): boolean {
  return wanted.startsWith('.') || /[\\/]/.test(wanted);
}

/** A name is one of ours; a path starts at a folder. */
export function folderOf(wanted: string, from: string): string {
  return isPath(wanted) ? resolve(from, wanted) : join(OURS, wanted);
}

/** Null where there is no theme. */
export async function readFolder(folder: string, above: readonly string[] = []): Promise<Folder | null> {
  const text = await readFile(join(folder, 'theme.yaml'), 'utf8').catch(() => null);
  if (text === null) return null;
  const { fields, placeOf, faults } = readYaml(text);
  const [css, templates] = await Promise.all([
    readFile(join(folder, 'theme.css'), 'utf8').catch(() => ''),
    readTemplates(join(folder, 'templates')),
  ]);
  const own = { fields: withPaths(fields, folder), placeOf, css, ownCss: css, templates, faults };
  if (fields.extends === undefined || faults.length > 0) return own;
  const below = await parentOf(String(fields.extends), folder, [...above, folder]);
  if (typeof below === 'string')
    return { ...own, faults: [{ file: 'theme.yaml', ...placeOf(['extends']), message: below, hint: null }] };
  return {
    ...own,
    fields: merged(below.fields, own.fields),
    css: [below.css, css].filter((part) => part !== '').join('\n'),
    templates: new Map([...below.templates, ...templates]),
    faults: below.faults.map((fault) => ({ ...fault, file: `${String(fields.extends)}/${fault.file}` })),
  };
}

/** The theme that is extended, or why it cannot be. */
async function parentOf(wanted: string, from: string, above: readonly string[]): Promise<Folder | string> {
  const folder = folderOf(wanted, from);
  if (above.includes(folder)) return `“${wanted}” extends this theme itself`;
  const found = await readFolder(folder, above);
  if (found !== null) return found;
  return isPath(wanted)
    ? `there is no theme at “${wanted}” to extend`
    : `no theme is called “${wanted}”; ${meant(wanted, shippedThemes)}`;
}

function withPaths(fields: Fields, folder: string): Fields {
  if (!Array.isArray(fields.faces)) return fields;
  const faces = fields.faces.map((face) =>
    isMap(face) && Array.isArray(face.files)
      ? { ...face, files: face.files.map((file) => (typeof file === 'string' ? join(folder, file) : file)) }
      : face,
  );
  return { ...fields, faces };
}

async function readTemplates(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(hbs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [nameOf(path, folder), await readFile(path, 'utf8')]),
  );
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(path: string, folder: string): string {
  return path.slice(folder.length + 1).replaceAll('\\', '/');
}
