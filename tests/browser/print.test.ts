/** What comes out of the printer, read by pdf.js: a reader that shares no code with us. */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { thisMachine } from '../../src/browser/machine.ts';
import { openPrinter } from '../../src/browser/printer.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { ABOUT, DECK, page, SIZE } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();

let bytes: Uint8Array;
let document: PDFDocumentProxy;
let pages: PDFPageProxy[];

beforeAll(async () => {
  const printed = await (await printer()).print(DECK, SIZE);
  bytes = await finishPdf(printed.bytes, ABOUT);
  document = await open(bytes);
  pages = await allPages(document);
});

describe('pages', () => {
  test('are as many as slides, each 960 × 540 pt', () => {
    expect(pages.map(({ view }) => view)).toEqual([
      [0, 0, 960, 540],
      [0, 0, 960, 540],
      [0, 0, 960, 540],
    ]);
  });

  test('have the size that the document states for them', async () => {
    const html = page('<section class="slide" id="a">x</section>', '@page { size: 210mm 297mm }');
    const printed = await (await printer()).print(html, SIZE);
    const [first] = await allPages(await open(printed.bytes));
    const [, , width = 0, height = 0] = first?.view ?? [];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test('hold text that can be selected', async () => {
    const texts = await Promise.all(pages.map(textOf));
    expect(texts[0]).toContain('Efficient offices first');
    expect(texts[1]).toContain('Power');
    expect(texts[2]).toContain('Ten minutes');
  });

  test('carry the labels of the deck', async () => {
    expect(await document.getPageLabels()).toEqual(['1', '2', 'A-1']);
  });
});

describe('the file says of itself', () => {
  test('title, authors, language and what made it', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'The plan – “2026”',
      Author: 'Ada Example, Bo Example',
      Language: 'en-GB',
      Creator: 'briefdeck 0.0.0',
      CreationDate: 'D:20260102000000Z',
    });
  });

  test('the same in its XMP packet', async () => {
    const { metadata } = await document.getMetadata();
    expect(metadata.get('dc:title')).toBe('The plan – “2026”');
    expect(metadata.get('dc:creator')).toEqual(['Ada Example', 'Bo Example']);
  });

  test('that readers show the title instead of the file name', async () => {
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test('that it is tagged', async () => {
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });
});

describe('tags', () => {
  test('name headings, table and picture for a screen reader', async () => {
    const roles = (await Promise.all(pages.map(tagsOf))).map((tags) => tags.map(({ role }) => role));
    expect(roles[0]).toContain('H1');
    expect(roles[1]).toEqual(expect.arrayContaining(['H2', 'Table', 'TR', 'TH', 'TD', 'Link']));
    expect(roles[2]).toContain('Figure');
  });

  test('give the alternative text of a picture', async () => {
    const tags = await tagsOf(pages[2] as PDFPageProxy);
    expect(tags.find(({ role }) => role === 'Figure')).toMatchObject({ alt: 'A square' });
  });

  test('that say nothing are left out, and what they held is read in the same order', async () => {
    const drawn = await open((await (await printer()).print(DECK, SIZE)).bytes);
    const readFrom = async (of: PDFPageProxy[]) => {
      const tags = await Promise.all(of.map(tagsOf));
      const marks = tags.map((some) => some.flatMap(({ id }) => /mc\d+$/.exec(id ?? '') ?? []));
      // Slides come as figures, with a name that says what they are.
      const roles = tags.flat().flatMap(({ role, alt }) => (alt?.startsWith('\ue000Sect') ? 'Sect' : (role ?? [])));
      const isEmpty = (role: string) => role === 'NonStruct' || role === 'Div';
      return { marks, told: roles.filter((one) => !isEmpty(one)), empty: roles.filter(isEmpty).length };
    };
    const [before, after] = [await readFrom(await allPages(drawn)), await readFrom(pages)];
    expect(after.marks.flat().length).toBeGreaterThan(10);
    expect(after.marks).toEqual(before.marks);
    expect(after.told).toEqual(before.told);
    expect(after.empty).toBeLessThan(before.empty / 3);
  });
});

describe('ways through the file', () => {
  test('bookmarks are those of the plan, and lead to their pages', async () => {
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['The plan', 'Why', 'The ask']);
    expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toEqual(['Costs fall']);
    expect(await Promise.all(outline.map(({ dest }) => targetOf(dest)))).toEqual([0, 1, 2]);
  });

  test('a link to a slide leads to its page, and one to the web keeps its address', async () => {
    const links = await pages[1]?.getAnnotations();
    const inside = links?.find(({ dest }) => dest);
    expect(await targetOf(inside?.dest)).toBe(2);
    expect(links?.map(({ url }) => url).filter(Boolean)).toEqual(['https://example.com/report']);
  });
});

describe('the same document', () => {
  test('gives the same bytes, from the same browser', async () => {
    const again = await (await printer()).print(DECK, SIZE);
    expect(Buffer.compare(await finishPdf(again.bytes, ABOUT), bytes)).toBe(0);
  });

  test('gives the same bytes, from another browser', async () => {
    const another = await openPrinter({ machine: thisMachine(), named: null });
    const again = await another.print(DECK, SIZE);
    await another.close();
    expect(Buffer.compare(await finishPdf(again.bytes, ABOUT), bytes)).toBe(0);
  });

  test('gives the same bytes beside other work', async () => {
    const other = page('<section class="slide" id="b"><table><tr><th>Other</th></tr></table></section>');
    const press = await printer();
    const printed = await Promise.all([press.print(other, SIZE), press.print(DECK, SIZE), press.print(other, SIZE)]);
    expect(Buffer.compare(await finishPdf(printed[1].bytes, ABOUT), bytes)).toBe(0);
  });
});

function open(file: Uint8Array): Promise<PDFDocumentProxy> {
  // It takes the bytes away with it.
  return getDocument({ data: Uint8Array.from(file), verbosity: 0, useSystemFonts: false }).promise;
}

function allPages(from: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: from.numPages }, (_, at) => from.getPage(at + 1)));
}

async function textOf(from: PDFPageProxy): Promise<string> {
  const { items } = await from.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

interface Tag {
  /** Of what is drawn, which has no role. */
  id?: string;
  role?: string;
  alt?: string;
  children?: Tag[];
}

async function tagsOf(from: PDFPageProxy): Promise<Tag[]> {
  const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)];
  return flat((await from.getStructTree()) as Tag);
}

async function targetOf(destination: unknown): Promise<number> {
  const found = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  return document.getPageIndex((found as [{ num: number; gen: number }])[0]);
}
