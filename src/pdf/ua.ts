/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that can be read off a file, after the numbers of the Matterhorn Protocol 1.1.
 * Facts in words; whether a text says what a picture shows, no program can tell.
 */
import { type PDFContext, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Barrier } from './barrier.ts';
import { catalogOf } from './document.ts';
import type { PdfFacts } from './read.ts';
import { streamBytes } from './stream.ts';
import { tagsIn } from './tag-tree.ts';
import { objectBarriers } from './ua-objects.ts';
import { pageBarriers } from './ua-pages.ts';
import { tagBarriers } from './ua-tags.ts';

/** Each once, in the order of the pages; none where all conditions hold. */
export function barriersIn(context: PDFContext, facts: PdfFacts): Barrier[] {
  if (!facts.tagged) return [{ condition: '01-005', page: null, message: 'the file has no tags' }];
  const tags = tagsIn(context);
  const found = [
    ...fileBarriers(context, facts),
    ...objectBarriers(context),
    ...tagBarriers(context, tags),
    ...pageBarriers(context, facts, tags),
  ];
  const once = new Map(found.map((barrier) => [`${barrier.condition} ${barrier.page} ${barrier.message}`, barrier]));
  return [...once.values()].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}

function fileBarriers(context: PDFContext, { lang, displaysTitle }: PdfFacts): Barrier[] {
  const catalog = catalogOf(context);
  const stream = catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFStream ? new TextDecoder().decode(streamBytes(stream)) : null;
  const marks = catalog.lookup(PDFName.of('MarkInfo'));
  const doubts = marks instanceof PDFDict && String(marks.get(PDFName.of('Suspects'))) === 'true';
  const CONDITIONS: [holds: boolean, condition: string, message: string][] = [
    [!doubts, '01-007', 'the file says of its tags that they may be wrong'],
    [xmp !== null, '06-001', 'the file has no XMP metadata'],
    [xmp?.includes('<pdfuaid:part>1<') ?? true, '06-002', 'the XMP metadata does not say that the file is PDF/UA-1'],
    [xmp?.includes('<dc:title>') ?? true, '06-003', 'the XMP metadata has no title'],
    [displaysTitle, '07-001', 'readers are not told to show the title'],
    [lang !== null, '11-006', 'no language is set'],
  ];
  return CONDITIONS.filter(([holds]) => !holds).map(([, condition, message]) => ({ condition, page: null, message }));
}
