/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that can be read off the tag tree and the catalogue, after the numbers of the
 * Matterhorn Protocol 1.1. Facts in words; whether a text says what a picture shows, no program can tell.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { catalogOf, pagesOf } from './document.ts';
import { elementsOf, listOf } from './tags.ts';
import { readTextString } from './text-string.ts';

/** What is amiss, each with the number of its condition; empty where all holds. */
export function structureFaults(context: PDFContext): string[] {
  const catalog = catalogOf(context);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return ['01-005 the file has no tags'];
  const roles = root.lookup(PDFName.of('RoleMap'));
  const known = new Set([
    ...STANDARD,
    ...(roles instanceof PDFDict ? roles.keys().map((key) => key.decodeText()) : []),
  ]);
  const elements = [...elementsOf(context, root)].map(({ dict }) => dict).filter((dict) => typeOf(dict) !== null);
  const faults = [
    ...(readTextString(catalog.lookup(PDFName.of('Lang'))) === null ? ['11-006 no language is set'] : []),
    ...headingFaults(elements),
    ...elements.flatMap((element) => elementFaults(context, element, known)),
    ...pagesOf(context).flatMap((page, i) => pageFaults(context, context.lookup(page, PDFDict), i + 1)),
  ];
  return [...new Set(faults)];
}

const STANDARD = (
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
  'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'
).split(' ');

/** What may stand directly below some types. */
const CHILDREN: Record<string, readonly string[]> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};

function elementFaults(context: PDFContext, element: PDFDict, known: ReadonlySet<string>): string[] {
  const type = typeOf(element) ?? '';
  const kids = listOf(context, element.get(PDFName.of('K'))).flatMap((kid) => {
    const target = context.lookup(kid);
    return (target instanceof PDFDict && typeOf(target)) || [];
  });
  const allowed = CHILDREN[type];
  const strange = allowed === undefined ? [] : kids.filter((kid) => !allowed.includes(kid));
  return [
    ...(known.has(type) ? [] : [`02-001 ${type} is no type of PDF 1.7`]),
    ...(type === 'Figure' && !element.has(PDFName.of('Alt')) ? ['13-004 a figure has no text that stands for it'] : []),
    ...strange.map((kid) => `09-004 ${type} holds ${kid}`),
  ];
}

/** The first heading is the first level, and no level is left out on the way down. */
function headingFaults(elements: readonly PDFDict[]): string[] {
  const levels = elements.flatMap((element) => {
    const found = /^H([1-6])$/.exec(typeOf(element) ?? '');
    return found === null ? [] : [Number(found[1])];
  });
  const first = levels[0] ?? 1;
  const skips = levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1);
  return [
    ...(first === 1 ? [] : [`14-002 the first heading is of level ${first}`]),
    ...skips.map((level) => `14-003 a heading of level ${level} follows one that is more than a level above`),
  ];
}

function pageFaults(context: PDFContext, page: PDFDict, number: number): string[] {
  const entries = context.lookup(page.get(PDFName.of('Annots')));
  const annotations =
    entries instanceof PDFArray ? entries.asArray().map((entry) => context.lookup(entry, PDFDict)) : [];
  const inOrder = annotations.length === 0 || page.lookup(PDFName.of('Tabs')) === PDFName.of('S');
  const untagged = annotations.filter((annotation) => !annotation.has(PDFName.of('StructParent')));
  const unnamed = annotations.filter((annotation) => !annotation.has(PDFName.of('Contents')));
  return [
    ...(inOrder ? [] : [`28-008 page ${number} does not go through its links in the order of its tags`]),
    ...(untagged.length === 0 ? [] : [`28-011 page ${number} has a link without a tag`]),
    ...(unnamed.length === 0 ? [] : [`28-012 page ${number} has a link that does not say where it leads`]),
  ];
}

function typeOf(element: PDFDict): string | null {
  const type = element.get(PDFName.of('S'));
  return type instanceof PDFName ? type.decodeText() : null;
}
