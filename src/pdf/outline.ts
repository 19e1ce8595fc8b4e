/** The bookmarks of a PDF: written from the plan, since Chrome would guess them from headings. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { catalogOf, pageSize } from './document.ts';
import { nameOf } from './links.ts';
import { textString } from './text-string.ts';

/** One bookmark; `page` counts from 0. */
export interface OutlineItem {
  title: string;
  page: number;
  /** The name of a place on that page, where something leads to it. */
  place?: string;
  children: readonly OutlineItem[];
}

/** Adds the outline tree to the file; null where there is nothing to list. */
export function addOutline(
  context: PDFContext,
  pages: readonly PDFRef[],
  items: readonly OutlineItem[],
): PDFRef | null {
  if (items.length === 0) return null;
  const root = context.nextRef();
  const [first, last] = addItems(context, pages, items, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: countAll(items) }));
  return root;
}

function addItems(
  context: PDFContext,
  pages: readonly PDFRef[],
  items: readonly OutlineItem[],
  parent: PDFRef,
): [PDFRef, PDFRef] {
  const refs = items.map(() => context.nextRef());
  items.forEach((item, at) => {
    const entry = context.obj({
      Title: textString(item.title),
      Parent: parent,
      Prev: refs[at - 1],
      Next: refs[at + 1],
      Dest: destination(context, pages, item),
    });
    if (item.children.length > 0) addChildren(context, pages, item, entry, refs[at] as PDFRef);
    context.assign(refs[at] as PDFRef, entry);
  });
  return [refs[0] as PDFRef, refs.at(-1) as PDFRef];
}

function addChildren(
  context: PDFContext,
  pages: readonly PDFRef[],
  item: OutlineItem,
  entry: PDFDict,
  ref: PDFRef,
): void {
  const [first, last] = addItems(context, pages, item.children, ref);
  entry.set(PDFName.of('First'), first);
  entry.set(PDFName.of('Last'), last);
  // A positive count shows the children unfolded.
  entry.set(PDFName.of('Count'), context.obj(countAll(item.children)));
}

/** A page that is not there gets no destination: `verify` tells, in words that fit the deck. */
function destination(context: PDFContext, pages: readonly PDFRef[], item: OutlineItem) {
  const page = pages[item.page];
  const place = placeOf(context, item);
  if (place !== null && place.get(0) === page) return place.clone(context);
  // The top of the page at the reader's own zoom.
  return page && [page, 'XYZ', 0, pageSize(context, page).height, null];
}

/** Chrome keeps the places that links lead to under their names. */
function placeOf(context: PDFContext, { place }: OutlineItem): PDFArray | null {
  const places = catalogOf(context).lookup(PDFName.of('Dests'));
  const found = places instanceof PDFDict && place !== undefined ? places.lookup(nameOf(place)) : null;
  return found instanceof PDFArray ? found : null;
}

function countAll(items: readonly OutlineItem[]): number {
  return items.reduce((sum, item) => sum + 1 + countAll(item.children), 0);
}
