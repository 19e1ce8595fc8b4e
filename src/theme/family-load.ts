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
  /** WOFF2, weights 100 to 900. */
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
    const place = join(folder, 'node_modules', '@fontsource-variable', name);
    const text = await readFile(join(place, 'unicode.json'), 'utf8').catch(() => null);
    if (text !== null) return familyOf(name, place, text);
  }
  return null;
}

/** The index names each part of the family and the characters in it; parts with a number are named in brackets. */
function familyOf(name: string, place: string, index: string): Family {
  const parts = Object.entries(JSON.parse(index) as Record<string, string>);
  return {
    slices: parts.map(([part, unicodeRange]) => ({
      unicodeRange,
      ranges: rangesIn(unicodeRange),
      read: () => readFile(join(place, 'files', `${name}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`)),
    })),
  };
}

/** `U+600-6FF,U+20AC` */
function rangesIn(unicodeRange: string): Range[] {
  return [...unicodeRange.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '0', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}
