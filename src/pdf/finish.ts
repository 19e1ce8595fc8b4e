/**
 * Finishes a PDF. In: what the browser printed. Out: the file that is handed over, with title, language,
 * bookmarks and page labels, and the same bytes for the same content.
 * It never touches what a page shows, nor where its links lead; what has no tag it marks as an artifact.
 */
import { createHash } from 'node:crypto';
import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStreamWriter } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { boxFigures } from './boxes.ts';
import { catalogOf, pagesOf, parsePdf } from './document.ts';
import { pageLabels } from './labels.ts';
import { nameLetters } from './letters.ts';
import { mendTags, nameLinks } from './mend.ts';
import { infoDictionary, type Metadata, xmpStream } from './metadata.ts';
import { inOrder } from './order.ts';
import { addOutline, type OutlineItem } from './outline.ts';
import { gatherWords } from './paragraphs.ts';
import { pruneTags } from './prune.ts';
import { shareShapes } from './shapes.ts';
import { shortenPages } from './shorten.ts';
import { renameTags } from './tags.ts';
import { believeTags } from './tell-tale.ts';
import { readTextString, textString } from './text-string.ts';

export interface PdfInfo extends Metadata {
  /** The direction of text; left to right where it is not said. */
  dir?: 'ltr' | 'rtl';
  outline: readonly OutlineItem[];
  /** What each page is called, such as “1”, “2”, “A-1”. */
  pageLabels?: readonly string[];
}

/** The finished file. */
export async function finishPdf(bytes: Uint8Array, info: PdfInfo): Promise<Uint8Array> {
  const context = await parsePdf(bytes);
  describe(context, info);
  const catalog = catalogOf(context);
  set(catalog, 'Outlines', addOutline(context, pagesOf(context), info.outline));
  set(catalog, 'PageLabels', info.pageLabels ? pageLabels(context, info.pageLabels) : null);
  nameLetters(context);
  shareShapes(context);
  shortenPages(context);
  const tags = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (tags instanceof PDFDict) {
    believeTags(context, tags);
    markArtifacts(context, tags);
    mendTags(context, tags);
    pruneTags(context, tags);
    gatherWords(context, tags);
    boxFigures(context, tags);
    renameTags(context, tags);
  }
  nameLinks(context, pagesOf(context), titlesIn(info.outline));
  return write(inOrder(context));
}

/** What the bookmarks call each page. */
function titlesIn(items: readonly OutlineItem[]): Map<number, string> {
  return new Map(items.flatMap(({ title, page, children }) => [...titlesIn(children), [page, title] as const]));
}

function describe(context: PDFContext, info: PdfInfo): void {
  const producer = producerOf(context);
  const catalog = catalogOf(context);
  context.trailerInfo.Info = context.register(infoDictionary(context, info, producer));
  set(catalog, 'Metadata', context.register(xmpStream(context, info, producer)));
  set(catalog, 'Lang', textString(info.lang));
  const direction = info.dir === 'rtl' ? { Direction: 'R2L' } : {};
  set(catalog, 'ViewerPreferences', context.obj({ DisplayDocTitle: true, ...direction }));
}

/** The library that drew the pages, as the browser states it. */
function producerOf(context: PDFContext): string {
  const info = context.lookup(context.trailerInfo.Info);
  return (info instanceof PDFDict ? readTextString(info.get(PDFName.of('Producer'))) : null) ?? 'unknown';
}

function set(dict: PDFDict, key: string, value: PDFObject | null): void {
  if (value === null) dict.delete(PDFName.of(key));
  else dict.set(PDFName.of(key), value);
}

/** Large, so that what repeats from element to element of the tag tree is compressed together. */
const OBJECTS_PER_STREAM = 1000;

async function write(context: PDFContext): Promise<Uint8Array> {
  const blank = '0'.repeat(32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(blank), PDFHexString.of(blank)]);
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_PER_STREAM);
  const bytes = Buffer.from(await writer.serializeToBuffer());
  sign(bytes, `<${blank}>`);
  return bytes;
}

/** Fills in the file's identifier: a hash of all its other bytes, where other writers take the time of day. */
function sign(bytes: Buffer, placeholder: string): void {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  for (let copy = 0; copy < 2; copy++) bytes.write(`<${id}>`, bytes.lastIndexOf(placeholder), 'latin1');
}
