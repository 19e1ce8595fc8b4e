/**
 * The faces of a theme as `@font-face` rules that carry their fonts: cut down to the characters that one deck
 * shows, so that no file tells of words that its audience does not see. A face that nothing is set in stays out.
 */
import { createHash } from 'node:crypto';
import { isTraditional } from '../text/language.ts';
import { holds } from './cmap.ts';
import type { Slice } from './family-load.ts';
import { lackedBy, othersFor } from './others.ts';
import type { Cut } from './subset.ts';
import type { Face, Theme } from './theme.ts';

/** `markup` is what will be shown; its characters and its elements say what is needed. */
export async function facesCss(theme: Theme, markup: string, lang: string): Promise<string> {
  const needs = await facesFor(theme, markup, lang);
  return cutFaces(needs, needs.characters);
}

/** The faces that something is set in, before they are cut. */
export interface Needs {
  characters: string;
  faces: readonly Face[];
  /** Parts of other families for what the theme lacks. */
  others: readonly Slice[];
  weights: readonly number[];
}

export async function facesFor(theme: Theme, markup: string, lang: string): Promise<Needs> {
  const characters = charactersOf(markup + marksOf(lang));
  const { slices: others } = await othersFor(theme, lackedBy(theme, characters), lang);
  const weights = [...new Set(theme.faces.map(({ weight }) => weight))].sort((a, b) => a - b);
  return { characters, faces: theme.faces.filter((face) => isUsed(face, markup)), others, weights };
}

/** The characters may be more than those that are needed. */
export async function cutFaces({ faces, others, weights }: Needs, characters: string): Promise<string> {
  const rules = await Promise.all([
    ...faces.map((face) => rulesFor(face, characters)),
    ...others.map((slice) => otherRules(slice, characters, weights)),
  ]);
  return rules.flat().join('\n');
}

/** Printable ASCII, and what style sheets and scripts put in: these say nothing about a deck. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}\u00a0“”‘’„‚«»‹›–—…·×→←`;

/** Quotation marks that a browser puts in, where they are not those of most languages. */
function marksOf(lang: string): string {
  return /^ja\b/i.test(lang) || isTraditional(lang) ? '「」『』' : '';
}

function charactersOf(markup: string): string {
  return [...new Set(ALWAYS + markup)]
    .filter((char) => char >= ' ')
    .sort()
    .join('');
}

function isUsed({ role, style }: Face, markup: string): boolean {
  if (role === 'reading') return markup.includes(READING);
  if (role === 'code') return markup.includes('<code');
  return style === 'normal' || markup.includes('<em>');
}

/** The mark of a document that is set for reading. */
export const READING = '<body class="paper"';

const FAMILIES = {
  display: 'Deck Display',
  figure: 'Deck Figure',
  heading: 'Deck Heading',
  text: 'Deck Text',
  code: 'Deck Code',
  reading: 'Deck Reading',
};

/** Of several files, each has the characters that those before it lack. */
async function rulesFor(face: Face, characters: string): Promise<string[]> {
  const fonts = await Promise.all(face.files.map((file) => cutFont(file, characters)));
  const family = FAMILIES[face.role];
  return fonts.map(
    (font, i) =>
      `@font-face{font-family:"${i === 0 ? family : `${family} ${i + 1}`}";font-weight:${face.weight};font-style:${face.style};` +
      `src:url(data:font/ttf;base64,${font}) format("truetype")}`,
  );
}

/** In each weight that the theme sets something in: of variable fonts, a browser makes drawings when it prints. */
async function otherRules(slice: Slice, characters: string, weights: readonly number[]): Promise<string[]> {
  const { ranges, unicodeRange, isVariable, read } = slice;
  const shown = [...characters].filter((one) => holds(ranges, one.codePointAt(0) ?? 0)).join('');
  const font = await read();
  const rules = (isVariable ? weights : [null]).map(async (weight) => {
    const cut = await cutFont(font, shown, { features: null, ...(weight === null ? {} : { weight }) });
    return (
      `@font-face{font-family:"Deck Other";font-weight:${weight ?? '100 900'};unicode-range:${unicodeRange};` +
      `src:url(data:font/ttf;base64,${cut}) format("truetype")}`
    );
  });
  return Promise.all(rules);
}

/** What runs of this process have cut last, by file and characters. */
const cut = new Map<string, Promise<string>>();

/** Thousands of decks have many sets of characters, of which most come again soon. */
const KEPT = 100;

/** The font with these characters alone, in Base64. */
export function cutFont(file: Uint8Array, characters: string, how: Cut = { features: FEATURES }): Promise<string> {
  const key = `${nameOf(file)} ${how.weight ?? ''} ${characters}`;
  const font = cut.get(key) ?? subsetNow(file, characters, how);
  // Last in is last out.
  cut.delete(key);
  cut.set(key, font);
  const [oldest] = cut.keys();
  if (cut.size > KEPT && oldest !== undefined) cut.delete(oldest);
  return font;
}

const names = new WeakMap<Uint8Array, string>();

/** A hash: themes that are read twice have the same files. */
function nameOf(file: Uint8Array): string {
  const name = names.get(file) ?? createHash('sha256').update(file).digest('base64');
  names.set(file, name);
  return name;
}

async function subsetNow(file: Uint8Array, characters: string, how: Cut): Promise<string> {
  const { subsetFont } = await import('./subset.ts');
  return subsetFont(file, characters, how).toString('base64');
}

/** Kerning, ligatures, marks and figures; small capitals and swashes would double the size. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum', 'case'];
