/**
 * Fonts for other scripts, from packages that the user has installed: looked for in the `node_modules` around the
 * briefing, then in those around briefdeck. Each package holds a family in many files, by ranges of characters.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../package.ts';
import type { Range } from './cmap.ts';

/** A family that is installed. */
export interface Family {
  slices: Slice[];
}

export interface Slice {
  ranges: Range[];
  /** As CSS writes them. */
  unicodeRange: string;
  /** Of weights 100 to 900, or of the one weight that there is. */
  isVariable: boolean;
  /** A TrueType font; unpacked once. */
  read: () => Promise<Uint8Array>;
}

const known = new Map<string, Promise<Family | null>>();

/** Null where the package is not installed. */
export function loadFamily(name: string, briefing: string): Promise<Family | null> {
  const folder = resolve(dirname(briefing));
  const key = `${folder}\0${name}`;
  const family = known.get(key) ?? findFamily(name, [...upwards(folder), ...upwards(packageRoot)]);
  known.set(key, family);
  return family;
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

async function findFamily(name: string, folders: readonly string[]): Promise<Family | null> {
  for (const folder of folders) {
    const place = join(folder, 'node_modules', name);
    const text = await readFile(join(place, 'unicode.json'), 'utf8').catch(() => null);
    if (text !== null) return familyOf(name, place, text);
  }
  return null;
}

/** The index names each part of the family and the characters in it; parts with a number are named in brackets. */
function familyOf(name: string, place: string, index: string): Family {
  const [scope, family] = name.split('/');
  const isVariable = scope === '@fontsource-variable';
  const parts = Object.entries(JSON.parse(index) as Record<string, string>);
  return {
    slices: parts.map(([part, listed]) => {
      const unicodeRange = WHOLE.get(name) ?? listed;
      const file = `${family}-${part.replace(/[[\]]/g, '')}-${isVariable ? 'wght' : '400'}-normal.woff2`;
      return {
        unicodeRange,
        ranges: rangesIn(unicodeRange),
        isVariable,
        read: unpackedOnce(join(place, 'files', file)),
      };
    }),
  };
}

function unpackedOnce(path: string): Slice['read'] {
  let font: Promise<Uint8Array> | null = null;
  return () => {
    font ??= unpacked(path);
    return font;
  };
}

/** Packages have fonts as web pages take them: WOFF2. https://www.w3.org/TR/WOFF2/ */
async function unpacked(path: string): Promise<Uint8Array> {
  const [{ default: woff2 }, bytes] = await Promise.all([import('wawoff2'), readFile(path)]);
  // What it gives is a view of its memory, which the next font takes: one after the other, and copied.
  const font = (queue.get('last') ?? Promise.resolve()).then(async () =>
    Uint8Array.from(await woff2.decompress(bytes)),
  );
  queue.set(
    'last',
    font.catch(() => undefined),
  );
  return font;
}

const queue = new Map<'last', Promise<unknown>>();

/** In one file, of which the index names but the letters: what else is in it. */
const WHOLE = new Map([['@fontsource/noto-sans-math', 'U+2190-2300,U+27C0-27FF,U+2900-2AFF,U+1D400-1D7FF']]);

/** `U+600-6FF,U+20AC` */
function rangesIn(unicodeRange: string): Range[] {
  return [...unicodeRange.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '0', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}
