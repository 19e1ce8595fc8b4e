/** The files of a briefing, understood: tables of data, pictures with their size, code. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Role } from '../schema/fields.ts';
import { type Found, visit } from '../schema/walk.ts';
import { type Brand, readBrand } from './brand.ts';
import { reportFile } from './files.ts';
import type { Tree } from './parse.ts';
import { type Picture, readPicture } from './picture.ts';
import { type DataTable, readTable } from './rows.ts';
import { briefingSchema } from './schema.ts';
import { type NamedFile, pathBeside, type Source } from './source.ts';

export type { DataTable };

/** By the name or path that the briefing uses. */
export interface Assets {
  data: ReadonlyMap<string, DataTable>;
  pictures: ReadonlyMap<string, Picture>;
  code: ReadonlyMap<string, string>;
  /** That of the briefing, in which people write the numbers of its data, whoever a deck is for. */
  lang: string;
  brands: ReadonlyMap<string, Brand>;
}

const NAMES_FILES: ReadonlySet<Role> = new Set(['data', 'datafile', 'image', 'codefile', 'brand']);

export function readAssets(source: Source, report: Report): Assets {
  const data = new Map<string, DataTable>();
  const pictures = new Map<string, Picture>();
  const code = new Map<string, string>();
  const brands = new Map<string, Brand>();
  const { tree } = source;
  if (tree === null) return { data, pictures, code, brands, lang: 'en' };
  const paths = dataPaths(tree.value);

  visit(briefingSchema, tree.value, (found) => {
    if (!NAMES_FILES.has(found.role)) return;
    const span = tree.spanAt(found.path);
    if (found.role === 'data') keep(data, found.value, () => readNamedData(found, span));
    else if (found.role === 'datafile') openFile(source, found.value, span, report);
    else if (found.role === 'image') keep(pictures, found.value, () => readNamedPicture(found.value, span));
    else if (found.role === 'codefile') keep(code, found.value, () => readWith(readText, found.value, span));
    else if (found.role === 'brand') keep(brands, found.value, () => readNamedBrand(found.value, span));
    if (found.role === 'image') checkAlt(tree, found, span, report);
  });
  const { lang } = tree.value as { lang?: unknown };
  return { data, pictures, code, brands, lang: typeof lang === 'string' ? lang : 'en' };

  function readNamedData({ value }: Found, span: Span): DataTable | null {
    const path = paths.get(value) ?? value;
    if (!paths.has(value) && !/\.(csv|json)$/i.test(value)) {
      const known = [...paths.keys()];
      report('unknown-data', span, { name: value, nearest: nearest(value, known), known });
      return null;
    }
    const table = readWith((bytes) => readTable(bytes, path, pathBeside(source.path, path)), path, span);
    for (const { row, cells } of table?.ragged ?? [])
      report('table-shape', table?.spanAt(row, '') ?? span, { cells, columns: table?.columns.length ?? 0 });
    return table;
  }

  function readNamedPicture(path: string, span: Span): Picture | null {
    const picture = readWith(readPicture, path, span);
    if (picture !== null && picture.lost.length > 0) report('cleaned-picture', span, { path, lost: picture.lost });
    return picture;
  }

  function readNamedBrand(name: string, span: Span): Brand | null {
    const bytes = openFile(source, name, span, report);
    const open = (path: string, at: Span) => openFile(source, path, at, report);
    return bytes === null ? null : readBrand(source.path, name, bytes, open, report);
  }

  function readWith<T>(read: (bytes: Uint8Array, path: string) => T, path: string, span: Span): T | null {
    const bytes = openFile(source, path, span, report);
    if (bytes === null) return null;
    try {
      return read(bytes, path);
    } catch (thrown) {
      report('unreadable-file', span, {
        path,
        problem: (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '',
      });
      return null;
    }
  }
}

/** The names under `data`, with their paths. */
function dataPaths(root: unknown): Map<string, string> {
  const data = (root as { data?: unknown }).data;
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function keep<T>(into: Map<string, T>, key: string, read: () => T | null): void {
  if (into.has(key)) return;
  const value = read();
  if (value !== null) into.set(key, value);
}

function openFile(source: Source, path: string, span: Span, report: Report): Uint8Array | null {
  const file: NamedFile = source.files.get(path) ?? { ok: false, problem: 'missing', nearest: null };
  return file.ok ? file.bytes : reportFile(file, path, span, report);
}

function readText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function checkAlt(tree: Tree, { path, value }: Found, span: Span, report: Report): void {
  if (path.at(-1) === 'image' && !path.includes('people')) return void report('missing-alt', span, { path: value });
  if (path.at(-1) !== 'src') return;
  const image = at(path.slice(0, -1)) as Described;
  // A variant that changes the picture alone keeps the words that stand for it.
  const base = path.at(-3) === 'variants' ? (at(path.slice(0, -3)) as Described) : image;
  const isDescribed = [image, base].some(({ alt, decorative }) => alt !== undefined || decorative === 'true');
  if (!isDescribed) report('missing-alt', span, { path: value });

  function at(steps: Found['path']): unknown {
    return steps.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], tree.value);
  }
}

interface Described {
  alt?: unknown;
  decorative?: unknown;
}
