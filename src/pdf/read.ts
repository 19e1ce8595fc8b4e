/**
 * Reads back a PDF that Chrome printed: facts only, for `verify` and for tests. It understands what Chrome
 * writes and nothing more; it never judges.
 */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { readContent } from './content.ts';
import { catalogOf, inherited, pageSize, pagesOf, parsePdf } from './document.ts';
import type { Font } from './font.ts';
import { idOf, type PdfLink, pageOf, readLinks } from './links.ts';
import type { OutlineItem } from './outline.ts';
import type { PageContent } from './page-content.ts';
import { readTextString } from './text-string.ts';

export interface PdfFacts {
  title: string | null;
  authors: string | null;
  lang: string | null;
  /** A reader shows the title, not the name of the file. */
  displaysTitle: boolean;
  tagged: boolean;
  pages: PageFacts[];
  outline: OutlineItem[];
  fonts: { name: string; embedded: boolean }[];
  /** On which page each place is that a link leads to, from 0, by its name. */
  places: Map<string, number>;
  /** What each page is called; empty where pages have plain numbers. */
  labels: string[];
}

export interface PageFacts extends PageContent {
  /** In points. */
  width: number;
  height: number;
  links: PdfLink[];
}

/** The facts of a PDF file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  return factsOf(await parsePdf(bytes));
}

/** The same of a file that is parsed already. */
export function factsOf(context: PDFContext): PdfFacts {
  const catalog = catalogOf(context);
  const pages = pagesOf(context);
  const fonts = new Map<PDFDict, Font>();
  return {
    title: infoText(context, 'Title'),
    authors: infoText(context, 'Author'),
    lang: readTextString(catalog.lookup(PDFName.of('Lang'))),
    displaysTitle: isTrue(catalog, 'ViewerPreferences', 'DisplayDocTitle'),
    tagged: isTrue(catalog, 'MarkInfo', 'Marked') && catalog.has(PDFName.of('StructTreeRoot')),
    pages: pages.map((page) => readPage(context, page, pages, fonts)),
    outline: readOutline(context, catalog.lookup(PDFName.of('Outlines')), pages),
    // By now the walk through the pages has met every font that is used.
    fonts: [...fonts.values()].map(({ name, embedded }) => ({ name, embedded })),
    places: readPlaces(context, catalog, pages),
    labels: readLabels(context, catalog),
  };
}

function infoText(context: PDFContext, key: string): string | null {
  const info = context.lookup(context.trailerInfo.Info);
  return info instanceof PDFDict ? readTextString(info.lookup(PDFName.of(key))) : null;
}

function isTrue(catalog: PDFDict, dict: string, key: string): boolean {
  const holder = catalog.lookup(PDFName.of(dict));
  return holder instanceof PDFDict && holder.lookup(PDFName.of(key)) === PDFBool.True;
}

function readPage(context: PDFContext, ref: PDFRef, pages: readonly PDFRef[], fonts: Map<PDFDict, Font>): PageFacts {
  const page = context.lookup(ref, PDFDict);
  const size = pageSize(context, ref);
  const resources = inherited(context, page, 'Resources');
  const known = resources instanceof PDFDict ? resources : PDFDict.withContext(context);
  const content = readContent(context, streamsOf(context, page), known, size, fonts);
  return { ...size, ...content, links: readLinks(context, page, pages) };
}

function streamsOf(context: PDFContext, page: PDFDict): PDFStream[] {
  const contents = page.lookup(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => context.lookup(part)) : [contents];
  return parts.filter((part) => part instanceof PDFStream);
}

function readOutline(context: PDFContext, parent: PDFObject | undefined, pages: readonly PDFRef[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  const seen = new Set<PDFObject>();
  let entry = parent instanceof PDFDict ? parent.lookup(PDFName.of('First')) : undefined;
  while (entry instanceof PDFDict && !seen.has(entry)) {
    seen.add(entry);
    items.push({
      title: readTextString(entry.lookup(PDFName.of('Title'))) ?? '',
      page: pageOf(context, entry.lookup(PDFName.of('Dest')), pages) ?? -1,
      children: readOutline(context, entry, pages),
    });
    entry = entry.lookup(PDFName.of('Next'));
  }
  return items;
}

/** Chrome writes the names of all places into one dictionary. */
function readPlaces(context: PDFContext, catalog: PDFDict, pages: readonly PDFRef[]): Map<string, number> {
  const names = catalog.lookup(PDFName.of('Dests'));
  const entries = names instanceof PDFDict ? names.entries() : [];
  return new Map(
    entries.flatMap(([name, target]) => {
      const page = pageOf(context, context.lookup(target), pages);
      return page === null ? [] : [[idOf(name), page] as const];
    }),
  );
}

/** The labels as `finishPdf` writes them, one range a page. */
function readLabels(context: PDFContext, catalog: PDFDict): string[] {
  const tree = catalog.lookup(PDFName.of('PageLabels'));
  const ranges = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : undefined;
  if (!(ranges instanceof PDFArray)) return [];
  return ranges.asArray().flatMap((entry) => {
    const range = context.lookup(entry);
    return range instanceof PDFDict ? [readTextString(range.lookup(PDFName.of('P'))) ?? ''] : [];
  });
}
