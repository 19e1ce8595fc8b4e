/** The commands of all pages, and of the forms that they draw, with fewer bytes. What they show stays what it is. */
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFStream } from '@cantoo/pdf-lib';
import { inherited, pagesOf } from './document.ts';
import { streamBytes } from './stream.ts';
import { joinStrings } from './strings.ts';
import { type Widths, widthsOf } from './widths.ts';

export function shortenPages(context: PDFContext): void {
  const known = new Map<PDFDict, Widths | null>();
  for (const ref of pagesOf(context)) {
    const page = context.lookup(ref, PDFDict);
    const contents = page.get(PDFName.of('Contents'));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    // Letters may not go on from one stream to the next for this; Chrome writes a single one.
    if (streams.length === 1) shorten(context, streams[0], inherited(context, page, 'Resources'), known);
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const isForm = object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    if (isForm) shorten(context, ref, object.dict.lookup(PDFName.of('Resources')), known);
  }
}

function shorten(
  context: PDFContext,
  ref: ReturnType<PDFDict['get']>,
  resources: ReturnType<PDFDict['get']>,
  known: Map<PDFDict, Widths | null>,
): void {
  const stream = context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
  const widths = (name: string) => {
    const font = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined;
    if (!(font instanceof PDFDict)) return null;
    const found = known.get(font) ?? widthsOf(context, font);
    known.set(font, found);
    return found;
  };
  const text = Buffer.from(streamBytes(stream)).toString('latin1');
  if (text.includes(' Tj')) context.assign(ref, replaced(stream, joinStrings(text.split('\n'), widths).join('\n')));
}

function replaced({ dict }: PDFStream, text: string): PDFRawStream {
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, deflateSync(Buffer.from(text, 'latin1'), { level: 9 }));
}
