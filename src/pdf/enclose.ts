/** Puts some of what a tag holds into a tag of its own. */
import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { hold, markOf, pageOf } from './marks.ts';
import type { Owners } from './owners.ts';
import { listOf } from './tags.ts';

/** A tag, and what its kids are put into. */
export interface Place {
  context: PDFContext;
  owners: Owners;
  element: PDFDict;
  ref: PDFRef;
  /** Of the new tag. */
  type: string;
}

/** All kids that are chosen, into one tag, which stands where the first of them stood. */
export function enclose(place: Place, isChosen: (kid: PDFObject) => boolean): void {
  const { context, element } = place;
  const kids = listOf(context, element.get(PDFName.of('K')));
  const chosen = kids.filter(isChosen);
  const [first] = chosen;
  if (first === undefined) return;
  const own = enclosing(place, chosen);
  hold(
    context,
    element,
    kids.flatMap((kid) => (kid === first ? [own] : chosen.includes(kid) ? [] : [kid])),
  );
}

/** A new tag with these kids of another. It is for the caller to put it there. */
export function enclosing({ context, owners, element, ref, type }: Place, kids: readonly PDFObject[]): PDFRef {
  const made = context.obj({ Type: 'StructElem', S: type, P: ref }) as PDFDict;
  const page = pageOf(element);
  if (page !== null) made.set(PDFName.of('Pg'), page);
  const own = context.register(made);
  hold(context, made, kids);
  for (const kid of kids) {
    const mark = markOf(context, element, kid);
    if (mark !== null) owners.give(mark.page, mark.number, own);
    const target = context.lookup(kid);
    if (target instanceof PDFDict && target.has(PDFName.of('S'))) target.set(PDFName.of('P'), own);
  }
  return own;
}
