import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFParser, type PDFRef } from '@cantoo/pdf-lib';

/** The objects of a PDF file. */
export function parsePdf(bytes: Uint8Array): Promise<PDFContext> {
  // The library can pause between objects for the sake of a page in a browser; here it need not.
  return PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
}

/** The root of the document. */
export function catalogOf(context: PDFContext): PDFDict {
  return context.lookup(context.trailerInfo.Root, PDFDict);
}

/** The pages, in order. */
export function pagesOf(context: PDFContext): PDFRef[] {
  const kidsOf = (node: PDFRef): PDFRef[] => {
    const kids = context.lookup(node, PDFDict).lookup(PDFName.of('Kids'));
    return kids instanceof PDFArray ? (kids.asArray() as PDFRef[]).flatMap(kidsOf) : [node];
  };
  const root = catalogOf(context).get(PDFName.of('Pages'));
  return root === undefined ? [] : kidsOf(root as PDFRef);
}

/** Width and height of a page, in points. */
export function pageSize(context: PDFContext, page: PDFRef): { width: number; height: number } {
  const box = inherited(context, context.lookup(page, PDFDict), 'MediaBox');
  const [left, bottom, right, top] = box instanceof PDFArray ? box.asArray().map(Number) : [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
    throw new Error('a page of the PDF has no size');
  }
  return { width: right - left, height: top - bottom };
}

/** An entry of a page, or of the nearest node above it that has one. */
export function inherited(context: PDFContext, page: PDFDict, key: string): PDFObject | undefined {
  const parent = page.lookup(PDFName.of('Parent'));
  return page.lookup(PDFName.of(key)) ?? (parent instanceof PDFDict ? inherited(context, parent, key) : undefined);
}
