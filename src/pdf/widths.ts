/** How far each glyph of a font moves the pen, as the file says it: in thousandths of the size. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

export interface Widths {
  /** Hexadecimal digits a code. */
  digits: 2 | 4;
  of: (code: number) => number;
}

/** Null for fonts of other kinds than Chrome writes: faces with two bytes a code, and drawn letters with one. */
export function widthsOf(context: PDFContext, font: PDFDict): Widths | null {
  if (font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3')) return drawn(font);
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const face = descendants instanceof PDFArray ? context.lookup(descendants.get(0)) : undefined;
  if (!(face instanceof PDFDict) || font.lookup(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) return null;
  const usual = numberOf(face.lookup(PDFName.of('DW'))) ?? 1000;
  const known = tableOf(listOf(context, face, 'W'));
  return { digits: 4, of: (code) => known.get(code) ?? usual };
}

/** What a font of drawn letters says is in units of its own. */
function drawn(font: PDFDict): Widths | null {
  const { context } = font;
  const scale = numberOf(listOf(context, font, 'FontMatrix')[0]);
  const first = numberOf(font.lookup(PDFName.of('FirstChar')));
  const widths = listOf(context, font, 'Widths').map(numberOf);
  if (scale === null || first === null) return null;
  return { digits: 2, of: (code) => (widths[code - first] ?? 0) * scale * 1000 };
}

function listOf(context: PDFContext, dict: PDFDict, key: string): (PDFObject | undefined)[] {
  const list = dict.lookup(PDFName.of(key));
  return list instanceof PDFArray ? list.asArray().map((entry) => context.lookup(entry)) : [];
}

/** Either a first code and the widths from there on, or a first and a last code and the width of all between. */
function tableOf(entries: readonly (PDFObject | undefined)[]): Map<number, number> {
  const known = new Map<number, number>();
  for (let at = 0; at < entries.length; ) {
    const [first, next, width] = [numberOf(entries[at]) ?? 0, entries[at + 1], numberOf(entries[at + 2]) ?? 0];
    const last = numberOf(next) ?? first;
    if (next instanceof PDFArray) next.asArray().forEach((one, i) => known.set(first + i, numberOf(one) ?? 0));
    else for (let code = first; code <= last; code++) known.set(code, width);
    at += next instanceof PDFArray ? 2 : 3;
  }
  return known;
}

function numberOf(object: PDFObject | undefined): number | null {
  return object instanceof PDFNumber ? object.asNumber() : null;
}
