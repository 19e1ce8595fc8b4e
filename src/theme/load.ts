/** Reads a theme: ours by name, or a folder beside the briefing by path. */
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { shippedThemes } from '../package.ts';
import { loadFamily } from './family-load.ts';
import { type Fault, faultLine, type Place } from './fault.ts';
import { folderOf, isPath, readFolder } from './folder-load.ts';
import type { Face, Theme, Tokens } from './theme.ts';
import { checkTokens, merged, type PlaceOf } from './tokens.ts';

const DEFAULT = 'boardroom';

/** Themes do not change during a run. */
const read = new Map<string, Promise<Placeless>>();

/**
 * `briefing` is the path of the briefing, from where the path of a theme is looked up. A theme that is `confined` was
 * named by a briefing, which may come from anyone: it lies in the folder of the briefing, links followed.
 */
export async function loadTheme(nameOrPath: string | null, briefing: string, confined = false): Promise<Theme> {
  const wanted = nameOrPath ?? DEFAULT;
  const folder = folderOf(wanted, dirname(briefing));
  if (confined && isPath(wanted) && !(await isInside(folder, dirname(briefing)))) throw outside(wanted);
  const reading = read.get(folder) ?? readTheme(folder, wanted);
  read.set(folder, reading);
  reading.catch(() => read.delete(folder));
  const theme = await reading;
  const key = `${folder}\0${dirname(briefing)}`;
  const here = placed.get(key) ?? { ...theme, family: (name) => loadFamily(name, briefing) };
  placed.set(key, here);
  return here;
}

/** By theme and folder of the briefing, around which fonts for other scripts are looked for. */
const placed = new Map<string, Theme>();

/** A theme wherever its briefing lies. */
export type Placeless = Omit<Theme, 'family'>;

/** What is not there is for others to say. */
async function isInside(folder: string, tree: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realpath(folder).catch(() => null), realpath(tree)]);
  return inner === null || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

async function readTheme(folder: string, wanted: string): Promise<Placeless> {
  const { theme, faults } = await examine(folder, wanted);
  if (theme !== null && faults.length === 0) return theme;
  throw new UserError(
    `the theme “${wanted}” cannot be used: ${faults.slice(0, 5).map(faultLine).join('; ')}`,
    `correct the file; briefdeck theme check ${wanted} tells all that is wrong`,
    'bad-theme',
  );
}

interface Examined {
  /** Null where its faults are too bad to make anything of it. */
  theme: Placeless | null;
  faults: Fault[];
  /** Its own style, without that of the themes below. */
  css: string;
  /** The place of a token in theme.yaml. */
  placeOf: PlaceOf;
}

/** All that is wrong with a theme, and the theme, mended where it had to be. Throws a UsageError where there is none. */
export async function examine(folder: string, wanted: string): Promise<Examined> {
  const found = await readFolder(folder);
  if (found === null) throw isPath(wanted) ? noFolder(wanted) : unknownName(wanted);
  const { fields, css, ownCss, templates, placeOf, faults } = found;
  const standIn = (await readFolder(folderOf(STAND_IN, '.')))?.fields ?? {};
  // A theme that could not be read, or whose parent could not, says too little to be held against the schema.
  const { tokens, faults: bad } = checkTokens(faults.length > 0 ? merged(standIn, fields) : fields, placeOf, standIn);
  if (tokens === null) return { theme: null, faults: [...faults, ...bad], css: ownCss, placeOf };
  const fonts = await Promise.all(tokens.faces.map((face, i) => readFace(face, placeOf(['faces', i]))));
  const faces = fonts.map(({ face }) => face);
  return {
    theme: { name: basename(folder), key: folder, about: tokens.about, tokens, css, faces, templates },
    faults: [...faults, ...bad, ...fonts.flatMap(({ faults: wrong }) => wrong)],
    css: ownCss,
    placeOf,
  };
}

/** Says everything, and nothing of its own. */
const STAND_IN = 'plain';

async function readFace({ files, ...face }: Tokens['faces'][number], place: Place) {
  const faults: Fault[] = [];
  const wrong = (file: string, why: string) =>
    faults.push({ file: 'theme.yaml', ...place, message: `the font file “${file}” ${why}`, hint: null });
  const bytes = await Promise.all(files.map((file) => readFile(file).catch(() => null)));
  for (const [i, font] of bytes.entries())
    if (font === null) wrong(basename(files[i] ?? ''), 'cannot be read');
    else if (!isFont(font)) wrong(basename(files[i] ?? ''), 'is neither TrueType nor OpenType');
  return { face: { ...face, files: bytes.flatMap((font) => font ?? []) } satisfies Face, faults };
}

/** Not WOFF, which is the same compressed. https://learn.microsoft.com/typography/opentype/spec/otff */
function isFont(bytes: Buffer): boolean {
  return ['\0\u0001\0\0', 'OTTO', 'true'].includes(bytes.toString('latin1', 0, 4));
}

function outside(path: string): UsageError {
  return new UsageError(
    `the theme “${path}” lies outside the folder of the briefing`,
    `a theme is code: copy it beside the briefing, or choose it yourself with --theme ${path}`,
  );
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
