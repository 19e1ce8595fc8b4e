/** A font as text extraction needs it: which characters its codes stand for, and whether it is in the file. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFStream, parseToUnicode } from '@cantoo/pdf-lib';
import { streamBytes } from './stream.ts';

export interface Font {
  name: string;
  embedded: boolean;
  /** The characters of a string in this font, one entry a glyph. */
  decode: (bytes: Uint8Array) => Glyph[];
}

export interface Glyph {
  text: string;
  /** The font has no shape for this character and draws an empty box. */
  missing: boolean;
}

/** Reads a font dictionary. */
export function readFont(context: PDFContext, dict: PDFDict): Font {
  const subtype = nameIn(dict, 'Subtype');
  const table = dict.lookup(PDFName.of('ToUnicode'));
  const characters = table instanceof PDFStream ? parseToUnicode(streamBytes(table)) : new Map<number, string>();
  const width = subtype === 'Type0' ? 2 : 1;
  return {
    name: nameIn(dict, 'BaseFont') ?? subtype ?? 'unnamed',
    // A Type 3 font consists of drawings in the file itself.
    embedded: subtype === 'Type3' || hasFontFile(context, dict),
    decode: (bytes) => codesOf(bytes, width).map((code) => glyph(characters, code)),
  };
}

/** Code 0 is the box for “no such character”: Chrome writes codes that are numbers of glyphs. */
function glyph(characters: ReadonlyMap<number, string>, code: number): Glyph {
  return { text: characters.get(code) ?? '', missing: code === 0 };
}

function codesOf(bytes: Uint8Array, width: 1 | 2): number[] {
  if (width === 1) return [...bytes];
  const pairs = Math.floor(bytes.length / 2);
  return Array.from({ length: pairs }, (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0));
}

function hasFontFile(context: PDFContext, dict: PDFDict): boolean {
  const descendants = dict.lookup(PDFName.of('DescendantFonts'));
  const holder = descendants instanceof PDFArray ? context.lookup(descendants.get(0)) : dict;
  const descriptor = holder instanceof PDFDict ? holder.lookup(PDFName.of('FontDescriptor')) : undefined;
  if (!(descriptor instanceof PDFDict)) return false;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)));
}

function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}
