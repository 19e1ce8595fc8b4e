/** The marks on pages that tags hold, as `K` writes them: bare numbers, or with the page that they are on. */
import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { listOf } from './tags.ts';

export interface Mark {
  page: PDFRef | null;
  number: number;
}

/** The mark that a kid of a tag is; null where it is a tag or an annotation. */
export function markOf(context: PDFContext, element: PDFDict, kid: PDFObject): Mark | null {
  const target = context.lookup(kid);
  if (target instanceof PDFNumber) return { page: pageOf(element), number: target.asNumber() };
  if (!(target instanceof PDFDict) || target.has(PDFName.of('Stm'))) return null;
  const number = target.get(PDFName.of('MCID'));
  return number instanceof PDFNumber ? { page: pageOf(target) ?? pageOf(element), number: number.asNumber() } : null;
}

/** The page that a tag says it is on. */
export function pageOf(element: PDFDict): PDFRef | null {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : null;
}

/** What a tag holds becomes this. */
export function hold(context: PDFContext, element: PDFDict, kids: readonly PDFObject[]): void {
  const [only] = kids;
  if (only === undefined) element.delete(PDFName.of('K'));
  else element.set(PDFName.of('K'), kids.length === 1 ? only : context.obj([...kids]));
}

/** All marks that a tag and those below it hold. */
export function marksBelow(context: PDFContext, element: PDFDict): Mark[] {
  return listOf(context, element.get(PDFName.of('K'))).flatMap((kid) => {
    const mark = markOf(context, element, kid);
    if (mark !== null) return [mark];
    const target = context.lookup(kid);
    return target instanceof PDFDict && target.has(PDFName.of('S')) ? marksBelow(context, target) : [];
  });
}
