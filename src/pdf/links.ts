/** Where the links of a page lead. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { catalogOf } from './document.ts';
import { readTextString } from './text-string.ts';

/** A link to an address, or to a page of the file (from 0; null where its target does not exist). */
export type PdfLink = { uri: string } | { page: number | null };

/** The links of a page, in the order of its annotations. */
export function readLinks(context: PDFContext, page: PDFDict, pages: readonly PDFRef[]): PdfLink[] {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((entry) => {
    const annotation = context.lookup(entry);
    const isLink = annotation instanceof PDFDict && annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
    return isLink ? [linkOf(context, annotation, pages)] : [];
  });
}

function linkOf(context: PDFContext, annotation: PDFDict, pages: readonly PDFRef[]): PdfLink {
  const action = annotation.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict)) return { page: pageOf(context, annotation.lookup(PDFName.of('Dest')), pages) };
  const uri = readTextString(action.lookup(PDFName.of('URI')));
  return uri === null ? { page: pageOf(context, action.lookup(PDFName.of('D')), pages) } : { uri };
}

/** The page that a destination leads to, whether it is stated or named; null where it leads nowhere. */
export function pageOf(context: PDFContext, target: PDFObject | undefined, pages: readonly PDFRef[]): number | null {
  const destination = isName(target) ? namedDestination(context, target) : target;
  const page = destination instanceof PDFArray ? destination.get(0) : undefined;
  const at = page instanceof PDFRef ? pages.indexOf(page) : -1;
  return at < 0 ? null : at;
}

function isName(target: PDFObject | undefined): target is PDFName | PDFString | PDFHexString {
  return target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString;
}

/** Chrome writes all names into one dictionary; newer files may use a tree, which Chrome does not. */
function namedDestination(context: PDFContext, name: PDFName | PDFString | PDFHexString): PDFObject | undefined {
  const names = catalogOf(context).lookup(PDFName.of('Dests'));
  const key = name instanceof PDFName ? name : PDFName.of(name.decodeText());
  const found = names instanceof PDFDict ? names.lookup(key) : undefined;
  return found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found;
}

/** Chrome names a place after its id as an address has it: letters beyond ASCII in percent. */
export function nameOf(id: string): PDFName {
  return PDFName.of(encodeURI(id));
}

/** The id that a place is named after. */
export function idOf(name: PDFName): string {
  const text = name.decodeText();
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
