/** Conditions of PDF/UA-1 on fonts, and on what is drawn as a whole, wherever in the file they are. */
import { type PDFContext, PDFDict, PDFName, type PDFRef, PDFStream, parseToUnicode } from '@cantoo/pdf-lib';
import type { Barrier } from './barrier.ts';
import { streamBytes } from './stream.ts';

export function objectBarriers(context: PDFContext): Barrier[] {
  const objects = context.enumerateIndirectObjects();
  const faults = objects.flatMap(([ref, object]) => {
    if (object instanceof PDFDict && isOf(object, 'Type', 'Font')) return fontFaults(object);
    if (object instanceof PDFStream && isOf(object.dict, 'Subtype', 'Form')) return formFaults(context, ref, object);
    return [];
  });
  return faults.map(([condition, message]) => ({ condition, page: null, message }));
}

type Fault = readonly [condition: string, message: string];

function isOf(dict: PDFDict, key: string, value: string): boolean {
  return dict.lookup(PDFName.of(key)) === PDFName.of(value);
}

function fontFaults(font: PDFDict): Fault[] {
  if (isOf(font, 'Subtype', 'CIDFontType2')) return mapFaults(font);
  // What a face of many glyphs consists of is named by the font that draws with it.
  if (isOf(font, 'Subtype', 'CIDFontType0')) return [];
  const letters = font.lookup(PDFName.of('ToUnicode'));
  if (!(letters instanceof PDFStream)) return [['31-027', 'a font does not say what its letters stand for']];
  const texts = [...parseToUnicode(streamBytes(letters)).values()];
  return [
    ...(texts.some((text) => text.includes('\0')) ? [['31-028', 'a letter of a font stands for nought'] as const] : []),
    ...(texts.some((text) => /[\ufeff\ufffe]/.test(text))
      ? [['31-029', 'a letter of a font stands for a mark of byte order'] as const]
      : []),
  ];
}

function mapFaults(face: PDFDict): Fault[] {
  const map = face.lookup(PDFName.of('CIDToGIDMap'));
  if (map === undefined) return [['31-005', 'a font does not say which glyphs its letters are']];
  return map instanceof PDFStream || map === PDFName.of('Identity')
    ? []
    : [['31-004', 'a font says in an unknown way which glyphs its letters are']];
}

function formFaults(context: PDFContext, ref: PDFRef, form: PDFStream): Fault[] {
  const isOfAnother = form.dict.has(PDFName.of('Ref'));
  const isTagged = /\/MCID\b/.test(Buffer.from(streamBytes(form)).toString('latin1'));
  return [
    ...(isOfAnother ? [['30-001', 'something is drawn that is in another file'] as const] : []),
    ...(isTagged && holdersOf(context, ref) > 1
      ? [['30-002', 'what has tags of its own is drawn in more than one place'] as const]
      : []),
  ];
}

/** How many lists of objects to draw it is in. */
function holdersOf(context: PDFContext, ref: PDFRef): number {
  const lists = new Set<PDFDict>();
  const look = (dict: PDFDict) => {
    const objects = dict.lookup(PDFName.of('XObject'));
    if (objects instanceof PDFDict && objects.values().some((one) => one === ref)) lists.add(objects);
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    look(dict);
    const resources = dict.lookup(PDFName.of('Resources'));
    if (resources instanceof PDFDict) look(resources);
  }
  return lists.size;
}
