/** Which tag each mark on a page leads back to: the parent tree, by pages. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { catalogOf, pagesOf } from './document.ts';
import { listOf } from './tags.ts';

export interface Owners {
  /** The mark of this number on a page belongs to a tag from now on, or to none. */
  give: (page: PDFRef | null, number: number, owner: PDFRef | null) => void;
}

export function ownersOf(context: PDFContext): Owners {
  const entries = new Map(numbersIn(context));
  const pages = new Map(
    pagesOf(context).flatMap((page) => {
      const key = context.lookup(page, PDFDict).get(PDFName.of('StructParents'));
      const owners = key instanceof PDFNumber ? entries.get(key.asNumber()) : undefined;
      return owners instanceof PDFArray ? [[page, owners] as const] : [];
    }),
  );
  return {
    give: (page, number, owner) => {
      const owners = page === null ? undefined : pages.get(page);
      if (owners !== undefined && number < owners.size()) owners.set(number, owner ?? PDFNull);
    },
  };
}

/** What stands in the parent tree under each number: the tags of a page, or that of an annotation. */
export function numbersIn(context: PDFContext): [number, PDFObject][] {
  const root = catalogOf(context).lookup(PDFName.of('StructTreeRoot'));
  const read = (node: PDFObject | undefined): [number, PDFObject][] => {
    if (!(node instanceof PDFDict)) return [];
    const numbers = listOf(context, node.get(PDFName.of('Nums')));
    const own = numbers.flatMap((entry, i): [number, PDFObject][] => {
      const owner = context.lookup(numbers[i + 1]);
      return i % 2 === 0 && entry instanceof PDFNumber && owner !== undefined ? [[entry.asNumber(), owner]] : [];
    });
    return [...own, ...listOf(context, node.get(PDFName.of('Kids'))).flatMap((kid) => read(context.lookup(kid)))];
  };
  return read(root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined);
}
