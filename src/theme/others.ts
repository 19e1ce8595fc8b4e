/** Characters that the faces of a theme lack, and where to get them: from a family that is installed, or nowhere. */
import { charactersIn, holds, type Range } from './cmap.ts';
import type { Slice } from './family-load.ts';
import { scriptsOf } from './scripts.ts';
import type { Theme } from './theme.ts';

/** Those of the characters that the theme’s own text faces do not have. Spaces and controls are nobody’s. */
export function lackedBy(theme: Theme, characters: string): string[] {
  const own = theme.faces.filter(({ role }) => role === 'text').flatMap(({ files }) => files);
  const ranges = own.flatMap(rangesOf);
  return [...new Set(characters)].filter((one) => !/[\p{C}\p{Z}\p{M}]/u.test(one) && !holds(ranges, codeOf(one)));
}

export interface Others {
  /** Parts of families that have the characters, in an order that depends on nothing else. */
  slices: Slice[];
  /** Characters that no family has that is installed. */
  missing: string[];
}

export async function othersFor(theme: Theme, characters: readonly string[], lang: string): Promise<Others> {
  const slices = new Set<Slice>();
  const missing: string[] = [];
  for (const character of [...characters].sort()) {
    const slice = await sliceFor(character, theme, lang);
    if (slice === null) missing.push(character);
    else slices.add(slice);
  }
  return { slices: [...slices], missing };
}

async function sliceFor(character: string, theme: Theme, lang: string): Promise<Slice | null> {
  for (const script of scriptsOf(character, lang)) {
    const family = await theme.family(script.package);
    const slice = family?.slices.find(({ ranges }) => holds(ranges, codeOf(character)));
    if (slice !== undefined) return slice;
  }
  return null;
}

/** Files are read once, and so are their maps. */
const maps = new WeakMap<Uint8Array, Range[]>();

function rangesOf(file: Uint8Array): Range[] {
  const ranges = maps.get(file) ?? charactersIn(file);
  maps.set(file, ranges);
  return ranges;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
