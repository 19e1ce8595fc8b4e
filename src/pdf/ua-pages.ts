/** Conditions of PDF/UA-1 on pages: all that is drawn is claimed by a tag or set aside, and links are tagged and named. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Barrier } from './barrier.ts';
import { pagesOf } from './document.ts';
import type { PageFacts, PdfFacts } from './read.ts';
import { ownersIn, type Tag } from './tag-tree.ts';
import { readTextString } from './text-string.ts';

export function pageBarriers(context: PDFContext, { pages }: PdfFacts, tags: readonly Tag[]): Barrier[] {
  const owners = ownersIn(context);
  const holders = holdersOf(tags);
  return pagesOf(context).flatMap((ref, i) => {
    const page = context.lookup(ref, PDFDict);
    const facts = pages[i];
    const found = [
      ...when((facts?.unread ?? 0) > 0, '10-001', 'a letter does not say what it stands for'),
      ...(facts === undefined ? [] : contentFaults(context, page, facts, { owners, marks: holders.marks[i] })),
      ...annotationFaults(context, page, { owners, objects: holders.objects }),
    ];
    return found.map(([condition, message]) => ({ condition, page: i + 1, message }));
  });
}

type Fault = readonly [condition: string, message: string];

interface Holders {
  /** For each page, which tag holds each of its marks. */
  marks: Map<number, PDFDict>[];
  objects: Map<PDFObject, Tag>;
}

function holdersOf(tags: readonly Tag[]): Holders {
  const holders: Holders = { marks: [], objects: new Map() };
  for (const tag of tags) {
    for (const { page, number } of tag.marks) {
      const known = holders.marks[page] ?? new Map<number, PDFDict>();
      holders.marks[page] = known.set(number, tag.dict);
    }
    for (const object of tag.objects) holders.objects.set(object, tag);
  }
  return holders;
}

function contentFaults(
  context: PDFContext,
  page: PDFDict,
  { marks: { numbers, loose, crossed } }: PageFacts,
  { owners, marks }: { owners: ReadonlyMap<number, PDFObject>; marks: ReadonlyMap<number, PDFDict> | undefined },
): Fault[] {
  const key = page.get(PDFName.of('StructParents'));
  const back = key instanceof PDFNumber ? owners.get(key.asNumber()) : undefined;
  // A tag that holds something, and that is found from what it holds.
  const isHeld = (number: number) => {
    const holder = marks?.get(number);
    return holder !== undefined && back instanceof PDFArray && context.lookup(back.get(number)) === holder;
  };
  return [
    ...when(crossed.artifacts > 0, '01-003', 'an artifact stands within tagged content'),
    ...when(crossed.tagged > 0, '01-004', 'tagged content stands within an artifact'),
    ...when(loose > 0, '01-005', 'something is drawn that is neither tagged nor an artifact'),
    ...when(!numbers.every(isHeld), '01-005', 'something is drawn that no tag holds'),
  ];
}

function annotationFaults(
  context: PDFContext,
  page: PDFDict,
  { owners, objects }: { owners: ReadonlyMap<number, PDFObject>; objects: ReadonlyMap<PDFObject, Tag> },
): Fault[] {
  const entries = page.lookup(PDFName.of('Annots'));
  const refs = entries instanceof PDFArray ? entries.asArray() : [];
  const isTagged = (ref: PDFObject) => {
    const key = context.lookup(ref, PDFDict).get(PDFName.of('StructParent'));
    const holder = objects.get(ref);
    return key instanceof PDFNumber && holder?.type === 'Link' && owners.get(key.asNumber()) === holder.dict;
  };
  const isNamed = (ref: PDFObject) =>
    (readTextString(context.lookup(ref, PDFDict).lookup(PDFName.of('Contents'))) ?? '') !== '';
  const isInOrder = refs.length === 0 || page.lookup(PDFName.of('Tabs')) === PDFName.of('S');
  return [
    ...when(!isInOrder, '28-008', 'links do not follow each other in the order of their tags'),
    ...when(!refs.every(isTagged), '28-011', 'a link has no tag'),
    ...when(!refs.every(isNamed), '28-012', 'a link does not say where it leads'),
  ];
}

function when(isSo: boolean, ...fault: Fault): Fault[] {
  return isSo ? [fault] : [];
}
