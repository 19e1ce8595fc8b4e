/** The tag tree of a file as a plain tree: what each tag is, what is below it, and what on the pages it holds. */
import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { catalogOf, pagesOf } from './document.ts';
import { numbersIn } from './owners.ts';
import { listOf } from './tags.ts';

export interface Tag {
  /** As it is written. */
  type: string;
  dict: PDFDict;
  parent: Tag | null;
  kids: Tag[];
  /** Marked content that it holds itself. */
  marks: { page: number; number: number }[];
  /** Annotations that it holds itself. */
  objects: PDFObject[];
  /** The first page that it is on, from 0; null where it is on none. */
  page: number | null;
}

/** Every tag, in reading order. */
export function tagsIn(context: PDFContext): Tag[] {
  const root = catalogOf(context).lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [];
  const pages = new Map(pagesOf(context).map((ref, i) => [ref, i]));
  const seen = new Set<PDFDict>();
  const read = (dict: PDFDict, parent: Tag | null, above: number | null): Tag[] => {
    const type = dict.get(PDFName.of('S'));
    if (!(type instanceof PDFName) || seen.has(dict)) return [];
    seen.add(dict);
    const page = pageIn(dict, pages) ?? above;
    const tag: Tag = { type: type.decodeText(), dict, parent, kids: [], marks: [], objects: [], page };
    const below = listOf(context, dict.get(PDFName.of('K'))).flatMap((kid) => {
      const target = context.lookup(kid);
      if (target instanceof PDFNumber) tag.marks.push({ page: page ?? -1, number: target.asNumber() });
      if (!(target instanceof PDFDict)) return [];
      const number = target.get(PDFName.of('MCID'));
      const object = target.get(PDFName.of('Obj'));
      if (number instanceof PDFNumber)
        tag.marks.push({ page: pageIn(target, pages) ?? page ?? -1, number: number.asNumber() });
      if (object !== undefined) tag.objects.push(object);
      return read(target, tag, page);
    });
    tag.kids = below.filter((one) => one.parent === tag);
    tag.page = pageIn(dict, pages) ?? tag.marks[0]?.page ?? tag.kids[0]?.page ?? above;
    return [tag, ...below];
  };
  return listOf(context, root.get(PDFName.of('K'))).flatMap((kid) => {
    const target = context.lookup(kid);
    return target instanceof PDFDict ? read(target, null, null) : [];
  });
}

function pageIn(dict: PDFDict, pages: ReadonlyMap<PDFRef, number>): number | null {
  const page = dict.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? (pages.get(page) ?? null) : null;
}

/** Which tag each number of a page or an annotation leads back to. */
export function ownersIn(context: PDFContext): Map<number, PDFObject> {
  return new Map(numbersIn(context));
}
