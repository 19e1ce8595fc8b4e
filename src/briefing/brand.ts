/**
 * A brand file to what it means: the second language that authors write, with places of its own in every finding.
 * In: its text, and the files that it names. Out: a Brand, or null where it has errors.
 */
import { posix } from 'node:path';
import { type Report, type Span, watch } from '../diagnostics/diagnostic.ts';
import type { ColorRole, FaceRole } from '../schema/tokens.ts';
import { visit } from '../schema/walk.ts';
import { type BrandFile, brandSchema } from './brand-schema.ts';
import { reportIssues } from './issues.ts';
import { parse, type Tree } from './parse.ts';
import { type Picture, readPicture } from './picture.ts';
import { pathBeside } from './source.ts';

export interface Brand {
  /** The path of the file, as the briefing names it. */
  name: string;
  logo: { light: Picture; dark: Picture; alt: string } | null;
  colors: { role: ColorRole; value: string; span: Span }[];
  chart: string[] | null;
  faces: BrandFace[];
  footer: Record<FootSlot, FootPiece[]> | null;
  hideOn: readonly string[];
  /** All that it says in words, for the search for leaks. */
  words: string[];
}

export interface BrandFace {
  role: FaceRole;
  weight: number;
  style: 'normal' | 'italic';
  files: Uint8Array[];
}

export const FOOT_SLOTS = ['left', 'centre', 'right'] as const;
export type FootSlot = (typeof FOOT_SLOTS)[number];
export type FootPiece = NonNullable<NonNullable<BrandFile['footer']>['left']>[number];

const SUBJECT = { schema: brandSchema, name: 'the brand' };

/** `open` gives the bytes of a file beside the briefing, null where that is reported. */
type Open = (path: string, span: Span) => Uint8Array | null;

export function readBrand(briefing: string, name: string, bytes: Uint8Array, open: Open, report: Report): Brand | null {
  const file = pathBeside(briefing, name);
  const watched = watch(report);
  const tree = parseBrand(file, bytes, watched.report);
  if (tree === null) return null;
  const result = brandSchema.safeParse(tree.value);
  if (!result.success) {
    reportIssues(result.error.issues, tree, watched.report, SUBJECT);
    return null;
  }
  const brand = brandOf(name, result.data, { tree, open, report: watched.report });
  return watched.failed() ? null : brand;
}

/** The files that a brand names, from the folder of the briefing: what `load` has to read. */
export function filesOfBrand(name: string, bytes: Uint8Array): string[] {
  const tree = parseBrand(name, bytes, () => undefined);
  const files: string[] = [];
  if (tree !== null)
    visit(brandSchema, tree.value, ({ role, value }) => {
      if (role === 'image' || role === 'font') files.push(beside(name, value));
    });
  return files;
}

/** A brand is a map of keys, too, but no briefing. */
function parseBrand(file: string, bytes: Uint8Array, report: Report): Tree | null {
  const text = new TextDecoder().decode(bytes);
  return parse(file, text, (code, span, params) => {
    if (code !== 'not-a-briefing') return report(code, span, params);
    const { found } = params as { found: string };
    report('wrong-type', span, { name: 'the brand', found, expected: 'a map of keys, as “colors: …”' });
  });
}

interface Reading {
  tree: Tree;
  open: Open;
  report: Report;
}

function brandOf(name: string, { logo, colors, chart, faces, footer, hide_on }: BrandFile, reading: Reading): Brand {
  const pieces = (slot: FootSlot) => footer?.[slot] ?? [];
  const slots = { left: pieces('left'), centre: pieces('centre'), right: pieces('right') };
  const texts = FOOT_SLOTS.flatMap((slot) => slots[slot].flatMap(({ text }) => text ?? []));
  return {
    name,
    logo: logo === undefined ? null : logoOf(name, logo, reading),
    colors: Object.entries(colors ?? {}).flatMap(([role, value]) =>
      value === undefined ? [] : [{ role: role as ColorRole, value, span: reading.tree.spanAt(['colors', role]) }],
    ),
    chart: chart ?? null,
    faces: (faces ?? []).map(({ role, weight = 400, style = 'normal', files }, i) => {
      const read = files.map((file, j) => fontOf(name, file, reading, ['faces', i, 'files', j]));
      return { role, weight, style, files: read.flatMap((font) => font ?? []) };
    }),
    footer: footer === undefined ? null : slots,
    hideOn: hide_on ?? [],
    words: [...texts, ...(logo === undefined ? [] : [logo.alt])],
  };
}

function logoOf(name: string, logo: NonNullable<BrandFile['logo']>, reading: Reading): Brand['logo'] {
  const picture = (key: 'light' | 'dark') => {
    const file = logo[key];
    if (file === undefined) return null;
    const path = beside(name, file);
    const read = readWith(readPicture, path, reading, ['logo', key]);
    const lost = read?.lost ?? [];
    if (lost.length > 0) reading.report('cleaned-picture', reading.tree.spanAt(['logo', key]), { path, lost });
    return read;
  };
  const [light, dark] = [picture('light'), picture('dark')];
  return light === null ? null : { light, dark: dark ?? light, alt: logo.alt };
}

function fontOf(name: string, file: string, reading: Reading, path: (string | number)[]): Uint8Array | null {
  return readWith(readFont, beside(name, file), reading, path);
}

/** Not WOFF, which is the same compressed. https://learn.microsoft.com/typography/opentype/spec/otff */
function readFont(bytes: Uint8Array): Uint8Array {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (['\0\u0001\0\0', 'OTTO', 'true'].includes(mark)) return bytes;
  if (/^wOF/.test(mark)) throw new Error('it is WOFF, a font for web pages: use the TrueType or OpenType file of it');
  throw new Error('fonts are TrueType (.ttf) or OpenType (.otf)');
}

function readWith<T>(
  read: (bytes: Uint8Array) => T,
  path: string,
  { tree, open, report }: Reading,
  at: (string | number)[],
): T | null {
  const bytes = open(path, tree.spanAt(at));
  if (bytes === null) return null;
  try {
    return read(bytes);
  } catch (thrown) {
    report('unreadable-file', tree.spanAt(at), { path, problem: (thrown as Error).message });
    return null;
  }
}

/** Paths in a brand file start at its own folder. */
function beside(brand: string, path: string): string {
  return posix.join(posix.dirname(brand.replaceAll('\\', '/')), path);
}
