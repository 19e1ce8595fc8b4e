/**
 * Chrome puts every piece of text into a tag of its own that says nothing (NonStruct), and every box that groups others.
 * What they hold goes to the tag around them: half of the tags, and the same words in the same order for who follows
 * them. Spans of cells that are one, as they are where nothing is said, go as well.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { elementsOf, listOf } from './tags.ts';

const TYPE = PDFName.of('S');
const KIDS = PDFName.of('K');
const PARENT = PDFName.of('P');
const PAGE = PDFName.of('Pg');

export function pruneTags(context: PDFContext, root: PDFDict): void {
  const heirs = new Map<PDFDict, PDFRef>();
  for (const kid of listOf(context, root.get(KIDS))) {
    const element = context.lookup(kid);
    if (element instanceof PDFDict && kid instanceof PDFRef) gather(context, element, kid, heirs);
  }
  bequeath(context, root.lookup(PDFName.of('ParentTree')), heirs);
  for (const { dict } of elementsOf(context, root)) dropUsual(context, dict);
}

/** What a tag holds: another tag or an object, or a mark on a page. */
type Held = PDFObject | { page: PDFRef | null; number: PDFNumber };

/** Gives a tag what the empty ones below it hold, and tells what it holds then. */
function gather(context: PDFContext, element: PDFDict, ref: PDFRef, heirs: Map<PDFDict, PDFRef>): Held[] {
  const held = listOf(context, element.get(KIDS)).flatMap((kid): Held[] => {
    const target = context.lookup(kid);
    if (target instanceof PDFNumber) return [{ page: pageOf(element), number: target }];
    if (!(target instanceof PDFDict)) return [kid];
    const number = target.get(PDFName.of('MCID'));
    if (number instanceof PDFNumber && !target.has(PDFName.of('Stm')))
      return [{ page: pageOf(target) ?? pageOf(element), number }];
    if (!target.has(TYPE) || !(kid instanceof PDFRef)) return [kid];
    const within = gather(context, target, kid, heirs);
    if (within.length === 0 && NEEDS_CONTENT.has(String(target.get(TYPE)).slice(1))) return [];
    if (!saysNothing(target) || !mayHold(element, within)) return [kid];
    heirs.set(target, ref);
    for (const one of within) adopt(context, one, ref);
    return within;
  });
  hold(context, element, held);
  return held;
}

function pageOf(element: PDFDict): PDFRef | null {
  const page = element.get(PAGE);
  return page instanceof PDFRef ? page : null;
}

function saysNothing(element: PDFDict): boolean {
  return element.get(TYPE) === PDFName.of('NonStruct') && element.keys().every((key) => PLAIN.has(key.decodeText()));
}

/** Where nothing is in them, there is nothing to tell; an empty cell keeps its row in order. */
const NEEDS_CONTENT = new Set(
  'NonStruct Div Sect Art BlockQuote Caption P H1 H2 H3 H4 H5 H6 Span Strong Em Code L LI Lbl LBody'.split(' '),
);

const PLAIN = new Set(['Type', 'S', 'P', 'K', 'Pg']);

/**
 * Lists and tables are made of certain tags alone, and what groups others holds nothing that is drawn. Where both stand
 * in a box, as on a slide, it is kept: it tells where a slide begins.
 */
function mayHold(element: PDFDict, held: readonly Held[]): boolean {
  const type = String(element.get(TYPE)).slice(1);
  if (MADE_OF_CERTAIN.has(type)) return false;
  const isBare = !held.some(isMark);
  if (GROUPS.has(type)) return isBare;
  return type !== 'NonStruct' || isBare || held.every(isMark);
}

const MADE_OF_CERTAIN = new Set([
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'TOC',
  'TOCI',
  'Ruby',
  'Warichu',
]);
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div']);

function isMark(held: Held): held is { page: PDFRef | null; number: PDFNumber } {
  return 'number' in held;
}

function adopt(context: PDFContext, held: Held, parent: PDFRef): void {
  const element = isMark(held) ? null : context.lookup(held);
  if (element instanceof PDFDict && element.has(TYPE)) element.set(PARENT, parent);
}

/** Marks on the page of the tag are bare numbers; those on another say which. */
function hold(context: PDFContext, element: PDFDict, held: readonly Held[]): void {
  const page = pageOf(element) ?? held.find(isMark)?.page ?? null;
  if (page !== null) element.set(PAGE, page);
  const kids = held.map((one) => {
    if (!isMark(one)) return one;
    return one.page === page || one.page === null
      ? one.number
      : context.obj({ Type: 'MCR', Pg: one.page, MCID: one.number });
  });
  const [only] = kids;
  if (only === undefined) element.delete(KIDS);
  else element.set(KIDS, kids.length === 1 ? only : context.obj(kids));
}

/** What is drawn leads back to the tag that holds it now. */
function bequeath(context: PDFContext, tree: PDFObject | undefined, heirs: ReadonlyMap<PDFDict, PDFRef>): void {
  if (!(tree instanceof PDFDict)) return;
  for (const entry of listOf(context, tree.get(PDFName.of('Nums')))) {
    const owners = context.lookup(entry);
    if (owners instanceof PDFArray)
      owners.asArray().forEach((owner, i) => {
        owners.set(i, heirOf(context, owner, heirs));
      });
  }
  for (const kid of listOf(context, tree.get(KIDS_OF_TREE))) bequeath(context, context.lookup(kid), heirs);
}

const KIDS_OF_TREE = PDFName.of('Kids');

function heirOf(context: PDFContext, owner: PDFObject, heirs: ReadonlyMap<PDFDict, PDFRef>): PDFObject {
  const element = context.lookup(owner);
  const heir = element instanceof PDFDict ? heirs.get(element) : undefined;
  return heir === undefined ? owner : heirOf(context, heir, heirs);
}

function dropUsual(context: PDFContext, element: PDFDict): void {
  const attributes = listOf(context, element.get(PDFName.of('A')));
  const told = attributes.filter((one) => !isUsual(context.lookup(one)));
  if (told.length === attributes.length) return;
  const [only] = told;
  if (only === undefined) element.delete(PDFName.of('A'));
  else element.set(PDFName.of('A'), told.length === 1 ? only : context.obj(told));
}

function isUsual(attributes: PDFObject | undefined): boolean {
  if (!(attributes instanceof PDFDict)) return false;
  const others = attributes.entries().filter(([key]) => key !== PDFName.of('O'));
  return others.every(([key, value]) => SPANS.has(key.decodeText()) && String(value) === '1');
}

const SPANS = new Set(['RowSpan', 'ColSpan']);
