/**
 * The names of table headers in the tag tree. Chrome names them after numbers of its own process, which
 * differ from run to run; renamed in reading order, equal decks give equal bytes.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';

const ID = PDFName.of('ID');
const KIDS = PDFName.of('K');
const ATTRIBUTES = PDFName.of('A');
const HEADERS = PDFName.of('Headers');
const ID_TREE = PDFName.of('IDTree');

/** Gives each named element of the tag tree a name that depends on the document alone. */
export function renameTags(context: PDFContext, root: PDFDict): void {
  const elements = [...elementsOf(context, root)];
  const named = elements.filter((element) => element.dict.has(ID));
  const names = new Map(named.map(({ dict }, at) => [nameOf(dict.get(ID)), tagName(at)]));
  for (const { dict } of named) dict.set(ID, newName(names, dict.get(ID)));
  for (const { dict } of elements) renameHeaders(context, dict, names);
  if (named.length === 0) root.delete(ID_TREE);
  else root.set(ID_TREE, idTree(context, named));
}

/** An element of the tag tree; the root is none. */
export interface Element {
  dict: PDFDict;
  ref: PDFRef | null;
}

/** A node and all below it, in reading order; with a list of our own, since trees can be deep. */
export function* elementsOf(context: PDFContext, root: PDFDict): Generator<Element> {
  const waiting: Element[] = [{ dict: root, ref: null }];
  const seen = new Set<PDFDict>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.dict)) continue;
    seen.add(next.dict);
    yield next;
    waiting.push(...childrenOf(context, next.dict).reverse());
  }
}

function childrenOf(context: PDFContext, dict: PDFDict): Element[] {
  return listOf(context, dict.get(KIDS)).flatMap((kid) => {
    const target = context.lookup(kid);
    return target instanceof PDFDict ? [{ dict: target, ref: kid instanceof PDFRef ? kid : null }] : [];
  });
}

function renameHeaders(context: PDFContext, element: PDFDict, names: ReadonlyMap<string, string>): void {
  for (const item of listOf(context, element.get(ATTRIBUTES))) {
    const attributes = context.lookup(item);
    if (!(attributes instanceof PDFDict)) continue;
    const headers = context.lookup(attributes.get(HEADERS));
    if (!(headers instanceof PDFArray)) continue;
    attributes.set(HEADERS, context.obj(headers.asArray().map((name) => newName(names, name))));
  }
}

/** One entry or an array of entries, as tag trees write both. */
export function listOf(context: PDFContext, value: PDFObject | undefined): PDFObject[] {
  const target = context.lookup(value);
  if (target instanceof PDFArray) return target.asArray();
  return value === undefined ? [] : [value];
}

function idTree(context: PDFContext, named: readonly Element[]): PDFDict {
  const names = named.flatMap(({ dict, ref }) => (ref === null ? [] : [dict.get(ID), ref]));
  return context.obj({ Names: names }) as PDFDict;
}

/** Padded, since the names of a tree must stand in order of their bytes. */
function tagName(at: number): string {
  return `t${String(at + 1).padStart(6, '0')}`;
}

function newName(names: ReadonlyMap<string, string>, old: PDFObject | undefined): PDFString {
  return PDFString.of(names.get(nameOf(old)) ?? nameOf(old));
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFString ? object.asString() : '';
}
