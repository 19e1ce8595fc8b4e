/**
 * Refuses a PDF with anything in it that nobody here can search: attachments, scripts, forms, layers, annotations other
 * than links, streams of an unknown kind, letters that stand for nothing. Chrome writes none of these, so whoever put
 * them there might have put text there as well. What is known is listed; all else is unknown.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { catalogOf, pagesOf } from './document.ts';
import type { PdfFacts } from './read.ts';
import { Unsearchable } from './unsearchable.ts';

export function refuseUnknown(context: PDFContext, { pages }: PdfFacts): void {
  const foreign = keysOf(catalogOf(context)).find((key) => !CATALOG.has(key));
  if (foreign !== undefined) throw new Unsearchable(`“${foreign}”, which this version does not know`);
  for (const ref of pagesOf(context)) refusePage(context, context.lookup(ref, PDFDict));
  if (pages.some(({ unread }) => unread > 0)) throw new Unsearchable('letters of which it does not say what they are');
  for (const [, object] of context.enumerateIndirectObjects()) refuseStreams(context, object);
}

const CATALOG = new Set([
  'Type',
  'Pages',
  'StructTreeRoot',
  'MarkInfo',
  'Dests',
  'Lang',
  'Metadata',
  'Outlines',
  'PageLabels',
  'ViewerPreferences',
]);

const PAGE = new Set([
  'Type',
  'Parent',
  'Resources',
  'MediaBox',
  'Contents',
  'StructParents',
  'Tabs',
  'Annots',
  'Group',
  'Rotate',
  'CropBox',
]);

const ANNOTATION = new Set(['Type', 'Subtype', 'F', 'Border', 'Rect', 'Dest', 'A', 'StructParent', 'Contents', 'P']);

function refusePage(context: PDFContext, page: PDFDict): void {
  const foreign = keysOf(page).find((key) => !PAGE.has(key));
  if (foreign !== undefined) throw new Unsearchable(`a page with “${foreign}”, which this version does not know`);
  const annotations = page.lookup(PDFName.of('Annots'));
  for (const one of annotations instanceof PDFArray ? annotations.asArray() : []) {
    const annotation = context.lookup(one);
    const isLink = annotation instanceof PDFDict && nameIn(annotation, 'Subtype') === 'Link';
    if (!isLink || keysOf(annotation).some((key) => !ANNOTATION.has(key)))
      throw new Unsearchable('an annotation that is no plain link');
    const action = annotation.lookup(PDFName.of('A'));
    if (action instanceof PDFDict && !ACTIONS.has(nameIn(action, 'S') ?? ''))
      throw new Unsearchable('an action that is no link');
  }
}

const ACTIONS = new Set(['URI', 'GoTo']);

/** Under which keys streams stand, as far as they are read or have no words; `*` for what has names of its own. */
const STREAMS = new Set([
  'Contents',
  'ToUnicode',
  'FontFile',
  'FontFile2',
  'FontFile3',
  'CIDToGIDMap',
  'CIDSet',
  'Metadata',
  'SMask',
  'SMask *',
  'Function',
  'Functions',
  'XObject *',
  'Pattern *',
  'Shading *',
  'CharProcs *',
  'ColorSpace',
  'ColorSpace *',
]);

function refuseStreams(context: PDFContext, object: PDFObject, key = '', around = ''): void {
  if (object instanceof PDFRef) {
    const isKnown = STREAMS.has(key) || STREAMS.has(`${around} *`);
    if (context.lookup(object) instanceof PDFStream && !isKnown)
      throw new Unsearchable('a stream of a kind that this version does not know');
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) refuseStreams(context, item, key, around);
  } else {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict)
      for (const [name, value] of dict.entries()) refuseStreams(context, value, name.decodeText(), key);
  }
}

function keysOf(dict: PDFDict): string[] {
  return dict.keys().map((key) => key.decodeText());
}

function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}
