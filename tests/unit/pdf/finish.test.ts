/** Finishing and reading back files that are made here, page by page, without a browser. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, type PdfInfo } from '../../../src/pdf/finish.ts';
import { type PdfFacts, readPdf } from '../../../src/pdf/read.ts';

const INFO: PdfInfo = {
  title: 'Die „Lage“ (2026)',
  authors: ['Ada', 'Bo'],
  lang: 'de-AT',
  date: new Date('2026-01-02T03:04:05Z'),
  generator: 'briefdeck 0.0.0',
  outline: [
    { title: 'Opening', page: 0, children: [] },
    {
      title: 'Part',
      page: 1,
      children: [
        { title: 'Čísla \\ (all)', page: 1, children: [] },
        { title: 'Ask', page: 2, children: [] },
      ],
    },
  ],
  pageLabels: ['1', '2', 'A-1'],
};

/** A file of three pages, dated as other writers do. */
async function draft(made = new Date('2020-01-01')): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of ['First page', 'Second page', 'Third page'])
    document.addPage([960, 540]).drawText(text, { font, x: 50, y: 400 });
  document.setTitle('Working title');
  document.setProducer('Drawing library');
  document.setCreationDate(made);
  document.setModificationDate(made);
  return document.save({ useObjectStreams: false });
}

let bytes: Uint8Array;
let facts: PdfFacts;

beforeAll(async () => {
  bytes = await finishPdf(await draft(), INFO);
  facts = await readPdf(bytes);
});

describe('a finished file', () => {
  test('has title, authors and language, and shows the title', () => {
    expect(facts).toMatchObject({ title: 'Die „Lage“ (2026)', authors: 'Ada, Bo', lang: 'de-AT', displaysTitle: true });
  });

  test('has the bookmarks of the plan, with their pages', () => {
    expect(facts.outline).toEqual(INFO.outline);
  });

  test('has a label for each page', () => {
    expect(facts.labels).toEqual(['1', '2', 'A-1']);
  });

  test('draws what it drew before', async () => {
    const [before, after] = [await PDFDocument.load(await draft()), await PDFDocument.load(bytes)];
    expect(commandsOf(after.getPage(0))).toContain('Tj');
    expect(after.getPages().map(commandsOf)).toEqual(before.getPages().map(commandsOf));
    expect(after.getPages().map((page) => page.getSize())).toEqual(before.getPages().map((page) => page.getSize()));
  });

  test('says who drew it and who finished it, and when as it is told', async () => {
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(read.getProducer()).toBe('Drawing library');
    expect(read.getCreator()).toBe('briefdeck 0.0.0');
    expect(read.getCreationDate()).toEqual(new Date('2026-01-02T03:04:05Z'));
    expect(read.getModificationDate()).toEqual(new Date('2026-01-02T03:04:05Z'));
  });

  test('says the same in XMP, where markup stays text', async () => {
    const odd = await finishPdf(await draft(), { ...INFO, title: 'A <b> & \u0001“C”' });
    const text = Buffer.from(odd).toString('utf8');
    expect(text).toContain('<rdf:li xml:lang="x-default">A &lt;b&gt; &amp; “C”</rdf:li>');
    expect(text).toContain('<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>');
    expect(text).toContain('<rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq>');
  });
});

describe('what is not there', () => {
  test('leaves no date, bookmarks or labels', async () => {
    const bare = await finishPdf(await draft(), {
      title: 'T',
      authors: [],
      lang: 'en',
      date: null,
      generator: 'g',
      outline: [],
    });
    const read = await PDFDocument.load(bare, { updateMetadata: false });
    expect([read.getCreationDate(), read.getAuthor()]).toEqual([undefined, undefined]);
    expect(await readPdf(bare)).toMatchObject({ outline: [], labels: [], authors: null });
    expect(Buffer.from(bare).toString('latin1')).not.toContain('CreateDate');
  });

  test('a bookmark to a page that is not there reads as such', async () => {
    const odd = await finishPdf(await draft(), { ...INFO, outline: [{ title: 'Lost', page: 7, children: [] }] });
    expect((await readPdf(odd)).outline).toEqual([{ title: 'Lost', page: -1, children: [] }]);
  });

  test('a font that is only named is found', () => {
    expect(facts.fonts).toEqual([{ name: 'Helvetica', embedded: false }]);
  });
});

describe('the bytes', () => {
  test('are the same for the same content, whenever the draft was made', async () => {
    const later = await finishPdf(await draft(new Date('2026-11-22')), INFO);
    expect(Buffer.compare(later, bytes)).toBe(0);
  });

  test('are the same when they are finished again', async () => {
    const again = await finishPdf(bytes, INFO);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  test('differ, and so does their identifier, where the content does', async () => {
    const other = await finishPdf(await draft(), { ...INFO, title: 'Another' });
    const idOf = (file: Uint8Array) =>
      /\/ID\s*\[\s*<([0-9a-f]{32})>\s*<\1>/.exec(Buffer.from(file).toString('latin1'))?.[1];
    expect(idOf(bytes)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf(other)).not.toBe(idOf(bytes));
  });

  test('hold nothing that nothing refers to', async () => {
    const document = await PDFDocument.load(await draft());
    document.context.register(PDFString.of('a secret that was cut'));
    document.context.register(document.context.obj({ Note: PDFString.of('another') }));
    const finished = await finishPdf(await document.save({ useObjectStreams: false }), INFO);
    const objects = (await PDFDocument.load(finished)).context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString());
    expect(objects.filter((text) => /secret|another/.test(text))).toEqual([]);
  });

  test('read right to left where the deck does', async () => {
    const finished = await PDFDocument.load(await finishPdf(await draft(), { ...INFO, dir: 'rtl' }));
    expect(finished.catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toContain('/Direction /R2L');
  });
});

/** The drawing commands of a page, as text. */
function commandsOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((part) => doc.context.lookup(part)) : [contents];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
    )
    .join('\n');
}
