/**
 * Parts of letters, as the dots of Arabic ones, stand for nothing by themselves: what they are is said where they are
 * drawn (ActualText). Chrome’s fonts say that they stand for U+0000, which no text may hold (ISO 14289-1, 7.21.7).
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { streamBytes } from './stream.ts';

const TO_UNICODE = PDFName.of('ToUnicode');

export function nameLetters(context: PDFContext): void {
  const done = new Set<PDFRef>();
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(TO_UNICODE) : undefined;
    const table = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(table instanceof PDFRawStream) || done.has(ref)) continue;
    done.add(ref);
    const text = Buffer.from(streamBytes(table)).toString('latin1');
    const named = text.replace(NOUGHT, '$1<FFFD>');
    if (named !== text) context.assign(ref, replaced(table, named));
  }
}

/** A line of the table: a glyph, and what it stands for. */
const NOUGHT = /^(<[0-9A-Fa-f]+> )<0000>$/gm;

function replaced({ dict }: PDFRawStream, text: string): PDFRawStream {
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, deflateSync(Buffer.from(text, 'latin1'), { level: 9 }));
}
