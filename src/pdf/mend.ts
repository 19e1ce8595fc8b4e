/**
 * What Chrome’s tags lack of what PDF/UA-1 (ISO 14289-1) asks for, put right: list items with a body, figures only where
 * something stands for them, types that PDF 1.7 knows, links that say where they lead.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { readLinks } from './links.ts';
import { elementsOf, listOf } from './tags.ts';
import { textString } from './text-string.ts';

const TYPE = PDFName.of('S');
const KIDS = PDFName.of('K');
const PARENT = PDFName.of('P');

export function mendTags(context: PDFContext, root: PDFDict): void {
  for (const { dict, ref } of [...elementsOf(context, root)]) {
    const type = dict.get(TYPE);
    if (type === PDFName.of('Figure') && !dict.has(PDFName.of('Alt'))) dict.set(TYPE, PDFName.of('Div'));
    if (type === PDFName.of('LI') && ref !== null) giveBody(context, dict, ref);
  }
  // Types of PDF 2.0; where they are read as 1.7, they are spans.
  root.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** All that is in a list item, but for its mark, goes into its body. */
function giveBody(context: PDFContext, item: PDFDict, ref: PDFRef): void {
  const kids = listOf(context, item.get(KIDS));
  const isProper = (kid: PDFObject) => ['LBody', 'Lbl'].some((name) => typeOf(context, kid) === PDFName.of(name));
  if (kids.length === 0 || kids.every(isProper)) return;
  const marks = kids.filter((kid) => typeOf(context, kid) === PDFName.of('Lbl'));
  const content = kids.filter((kid) => !marks.includes(kid));
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: content }) as PDFDict;
  const page = item.get(PDFName.of('Pg'));
  if (page !== undefined) body.set(PDFName.of('Pg'), page);
  const bodyRef = context.register(body);
  for (const kid of content) {
    const element = context.lookup(kid);
    if (element instanceof PDFDict && element.has(TYPE)) element.set(PARENT, bodyRef);
  }
  item.set(KIDS, context.obj([...marks, bodyRef]));
  adopt(context, item, content, bodyRef);
}

/** Marked content that stood in the item itself is looked up by its page: there, too, it is now in the body. */
function adopt(context: PDFContext, item: PDFDict, content: readonly PDFObject[], body: PDFRef): void {
  const numbers = content.filter((kid) => typeOf(context, kid) === undefined);
  if (numbers.length === 0) return;
  const tree = context.lookup(rootOf(context, item)?.get(PDFName.of('ParentTree')));
  for (const owners of tree instanceof PDFDict ? ownersIn(context, tree) : [])
    owners.asArray().forEach((owner, i) => {
      if (context.lookup(owner) === item) owners.set(i, body);
    });
}

function rootOf(context: PDFContext, element: PDFDict): PDFDict | null {
  const parent = context.lookup(element.get(PARENT));
  if (!(parent instanceof PDFDict)) return element;
  return rootOf(context, parent);
}

/** For each page, the elements that own its marked content. */
function ownersIn(context: PDFContext, tree: PDFDict): PDFArray[] {
  const kids = listOf(context, tree.get(PDFName.of('Kids'))).map((kid) => context.lookup(kid));
  const numbers = context.lookup(tree.get(PDFName.of('Nums')));
  const own = numbers instanceof PDFArray ? numbers.asArray().map((entry) => context.lookup(entry)) : [];
  return [
    ...own.filter((entry) => entry instanceof PDFArray),
    ...kids.flatMap((kid) => (kid instanceof PDFDict ? ownersIn(context, kid) : [])),
  ];
}

function typeOf(context: PDFContext, kid: PDFObject): PDFObject | undefined {
  const target = context.lookup(kid);
  return target instanceof PDFDict ? target.get(TYPE) : undefined;
}

/** What each link leads to, for who cannot see where it stands: an address, or what its page is called. */
export function nameLinks(context: PDFContext, pages: readonly PDFRef[], titles: ReadonlyMap<number, string>): void {
  for (const ref of pages) {
    const page = context.lookup(ref, PDFDict);
    const entries = context.lookup(page.get(PDFName.of('Annots')));
    const links = readLinks(context, page, pages);
    const annotations = entries instanceof PDFArray ? entries.asArray().map((entry) => context.lookup(entry)) : [];
    annotations.filter(isLink).forEach((annotation, i) => {
      const link = links[i];
      const name = link === undefined ? null : 'uri' in link ? link.uri : titleAt(link.page, titles);
      if (name !== null) annotation.set(PDFName.of('Contents'), textString(name));
    });
  }
}

/** What the page is called, or else that which it goes on from. */
function titleAt(page: number | null, titles: ReadonlyMap<number, string>): string | null {
  const before = [...titles.keys()].filter((one) => one <= (page ?? -1));
  return titles.get(Math.max(...before)) ?? null;
}

function isLink(annotation: PDFObject | undefined): annotation is PDFDict {
  return annotation instanceof PDFDict && annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
}
