/** What the bytes of a PDF go into. */
import { type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { inherited, pagesOf } from './document.ts';

export interface Picture {
  /** The first page that shows it, from 1. */
  page: number;
  /** As it is stored. */
  bytes: number;
}

/** Every picture of the file, the largest first. */
export function picturesIn(context: PDFContext): Picture[] {
  const seen = new Set<PDFRef>();
  const pictures = pagesOf(context).flatMap((page, i) =>
    drawnOn(context, page, seen).map((bytes) => ({ page: i + 1, bytes })),
  );
  return pictures.sort((a, b) => b.bytes - a.bytes);
}

/** The sizes of the pictures that no page before has shown. */
function drawnOn(context: PDFContext, page: PDFRef, seen: Set<PDFRef>): number[] {
  const resources = inherited(context, context.lookup(page, PDFDict), 'Resources');
  return resources instanceof PDFDict ? within(context, resources, seen) : [];
}

function within(context: PDFContext, resources: PDFDict, seen: Set<PDFRef>): number[] {
  const objects = resources.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return [];
  return objects.values().flatMap((ref) => {
    const object = context.lookup(ref);
    if (!(object instanceof PDFRawStream) || seen.has(ref as PDFRef)) return [];
    seen.add(ref as PDFRef);
    const inner = object.dict.lookup(PDFName.of('Resources'));
    const isPicture = object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
    if (isPicture) return [object.contents.byteLength];
    return inner instanceof PDFDict ? within(context, inner, seen) : [];
  });
}
