/** Characters that the faces of a theme lack, and where to get them: from a family that is installed, or nowhere. */
import { charactersIn, holds, type Range } from './cmap.ts';
import type { Slice } from './family-load.ts';
import { scriptOf } from './scripts.ts';
import type { Theme } from './theme.ts';

/** Those of the characters that the theme’s own text faces do not have. Spaces and controls are nobody’s. */
export function lackedBy(theme: Theme, characters: string): string[] {
  const own = theme.faces.filter(({ role }) => role === 'text').flatMap(({ files }) => files);
  const ranges = own.flatMap(rangesOf);
  return [...new Set(characters)].filter((one) => !/[\p{C}\p{Z}\p{M}]/u.test(one) && !holds(ranges, codeOf(one)));
}

export interface Others {
  /** As `@font-face` rules of the family “Deck Other”. */
  css: string[];
  /** Characters that no family has that is installed. */
  missing: string[];
}

/** Parts of families that have the characters, in an order that depends on nothing else. */
export async function othersFor(theme: Theme, characters: readonly string[], lang: string): Promise<Others> {
  const slices = new Set<Slice>();
  const missing: string[] = [];
  for (const character of [...characters].sort()) {
    const slice = await sliceFor(character, theme, lang);
    if (slice === null) missing.push(character);
    else slices.add(slice);
  }
  return { css: await Promise.all([...slices].map(ruleFor)), missing };
}

async function sliceFor(character: string, theme: Theme, lang: string): Promise<Slice | null> {
  const script = scriptOf(character, lang);
  const family = script === null ? null : await theme.family(script.package);
  return family?.slices.find(({ ranges }) => holds(ranges, codeOf(character))) ?? null;
}

async function ruleFor({ unicodeRange, read }: Slice): Promise<string> {
  const font = Buffer.from(await read()).toString('base64');
  return (
    `@font-face{font-family:"Deck Other";font-weight:100 900;unicode-range:${unicodeRange};` +
    `src:url(data:font/woff2;base64,${font}) format("woff2")}`
  );
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
