/** A file as Chrome prints it, sound at first; then damaged in one way after the other. */
import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePdf } from '../../src/pdf/document.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { factsOf, readPdf } from '../../src/pdf/read.ts';
import { barriersIn } from '../../src/pdf/ua.ts';
import { type PdfExpected, verifyPdf } from '../../src/pdf/verify.ts';
import { ABOUT, DECK, EXPECTED, page, SIZE, slides } from './support/document.ts';
import { usePrinter } from './support/printer.ts';

const printer = usePrinter();
let sound: Uint8Array;

beforeAll(async () => {
  sound = await finished(DECK);
});

async function finished(html: string): Promise<Uint8Array> {
  const { bytes } = await (await printer()).print(html, SIZE);
  return finishPdf(bytes, { ...ABOUT, isAccessible: true });
}

async function faultsOf(bytes: Uint8Array, expected: Partial<PdfExpected> = {}): Promise<string[]> {
  const faults = verifyPdf(await readPdf(bytes), { ...EXPECTED, ...expected });
  return faults.map(({ code, page }) => (page === null ? code : `${code} ${page}`));
}

async function damaged(damage: (document: PDFDocument) => unknown): Promise<string[]> {
  const document = await PDFDocument.load(sound, { updateMetadata: false });
  await damage(document);
  return faultsOf(await document.save());
}

test('a sound file has no faults', async () => {
  expect(await faultsOf(sound)).toEqual([]);
});

test('reading gives text, links, fonts and labels', async () => {
  const facts = await readPdf(sound);
  expect(facts.pages.map(({ text }) => text.split('\n')[0])).toEqual(['The plan', 'Costs fall', 'The ask']);
  expect(facts.pages[1]?.links).toEqual([{ page: 2 }, { uri: 'https://example.com/report' }]);
  expect(facts.pages[2]?.ink).toBeGreaterThan(0);
  expect(facts.fonts.every(({ embedded }) => embedded)).toBe(true);
  expect(facts.fonts.some(({ name }) => name.includes('SourceSans'))).toBe(true);
  expect(facts.labels).toEqual(['1', '2', 'A-1']);
});

test('tags are mended to what PDF/UA asks for', async () => {
  const content =
    '<h2>Later</h2><ul><li>One <strong>strong</strong></li><li><p>Two</p></li></ul><figure><p>Words</p></figure>' +
    '<p><a href="https://example.com/report">Report</a> <a href="#one">Back</a></p>';
  const { bytes } = await (await printer()).print(slides({ one: '<h1>First</h1>', two: content }), SIZE);
  const numbers = async (file: Uint8Array) => {
    const context = await parsePdf(file);
    return [...new Set(barriersIn(context, factsOf(context)).map(({ condition }) => condition))].sort();
  };
  expect(await numbers(bytes)).toEqual(['02-001', '06-001', '09-005', '13-004', '28-012']);
  const outline = [{ title: 'First', page: 0, children: [] }];
  const finished = await finishPdf(bytes, { ...ABOUT, outline, pageLabels: ['1', '2'], isAccessible: true });
  expect(await numbers(finished)).toEqual([]);
  expect((await readPdf(finished)).pages[1]?.text).toContain('strong');
});

test.each(['été', '計画', 'שלום', 'a.b-c_1', 'A-1'])('a link to a slide called “%s” leads there', async (id) => {
  const { bytes } = await (await printer()).print(
    slides({ one: `<a href="#${id}">Go</a>`, [id]: '<p>Here</p>' }),
    SIZE,
  );
  const facts = await readPdf(await finishPdf(bytes, { ...ABOUT, outline: [], pageLabels: ['1', '2'] }));
  expect(facts.pages[0]?.links).toEqual([{ page: 1 }]);
});

describe('a damaged file is found out', () => {
  test('a page is gone', async () => {
    const faults = await damaged((document) => document.removePage(2));
    expect(faults).toEqual(expect.arrayContaining(['page-count', 'dead-link 2', 'outline']));
  });

  test('a page is larger', async () => {
    expect(await damaged((document) => document.getPage(0).setSize(961, 540))).toEqual(['page-size 1']);
  });

  test('a page is blank', async () => {
    const faults = await damaged((document) => document.getPage(0).node.delete(PDFName.of('Contents')));
    expect(faults).toEqual(expect.arrayContaining(['blank-page 1', 'missing-words 1']));
  });

  test('an address leads to this machine', async () => {
    const faults = await damaged((document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        const action = object instanceof PDFDict ? object.lookup(PDFName.of('A')) : undefined;
        if (action instanceof PDFDict && action.has(PDFName.of('URI')))
          action.set(PDFName.of('URI'), PDFString.of('file:///tmp/deck.html'));
      }
    });
    expect(faults).toEqual(['private-link 2']);
  });

  test.each([
    ['title', (document: PDFDocument) => document.setTitle('Another')],
    ['title', (document: PDFDocument) => document.catalog.delete(PDFName.of('ViewerPreferences'))],
    ['lang', (document: PDFDocument) => document.catalog.delete(PDFName.of('Lang'))],
    ['outline', (document: PDFDocument) => document.catalog.delete(PDFName.of('Outlines'))],
    ['untagged', (document: PDFDocument) => document.catalog.delete(PDFName.of('StructTreeRoot'))],
  ])('%s is gone', async (fault, damage) => {
    expect(await damaged(damage)).toEqual([fault]);
  });

  test('a font is only named', async () => {
    const faults = await damaged(async (document) => {
      document.getPage(0).drawText('More', { font: await document.embedFont(StandardFonts.Helvetica) });
    });
    expect(faults).toEqual(['font-not-embedded']);
  });
});

describe('what stands in the way of a screen reader is found out', () => {
  const conditions = async (damage: (document: PDFDocument) => unknown) => {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    await damage(document);
    const context = await parsePdf(await document.save());
    return [...new Set(barriersIn(context, factsOf(context)).map(({ condition }) => condition))];
  };
  const tags = (document: PDFDocument, type: string) =>
    document.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of(type) ? [one] : []));
  const turnInto = (type: string, other: string) => (document: PDFDocument) =>
    tags(document, type)[0]?.set(PDFName.of('S'), PDFName.of(other));
  const without = (type: string, key: string) => (document: PDFDocument) => {
    for (const tag of tags(document, type)) tag.delete(PDFName.of(key));
  };
  const withoutEach = (subtype: string, key: string) => (document: PDFDocument) => {
    for (const [, one] of document.context.enumerateIndirectObjects())
      if (one instanceof PDFDict && one.get(PDFName.of('Subtype')) === PDFName.of(subtype)) one.delete(PDFName.of(key));
  };
  const catalog = (change: (catalog: PDFDict, document: PDFDocument) => void) => (document: PDFDocument) =>
    change(document.catalog, document);

  test('nothing is where nothing is damaged', async () => {
    expect(await conditions(() => undefined)).toEqual([]);
  });

  test.each([
    [
      '01-005',
      'words without a tag',
      async (document: PDFDocument) => {
        document.getPage(0).drawText('More', { font: await document.embedFont(StandardFonts.Helvetica) });
      },
    ],
    ['01-005', 'a tag that lost what it holds', without('H1', 'K')],
    [
      '01-007',
      'tags in doubt',
      catalog((it, { context }) => it.set(PDFName.of('MarkInfo'), context.obj({ Marked: true, Suspects: true }))),
    ],
    ['02-001', 'a type of its own', turnInto('H2', 'Headline')],
    [
      '02-003',
      'types that go round in a circle',
      (document: PDFDocument) => {
        turnInto('H2', 'Headline')(document);
        const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
        root.set(PDFName.of('RoleMap'), document.context.obj({ Headline: 'Head', Head: 'Headline' }));
      },
    ],
    [
      '02-004',
      'a known type that is turned into another',
      (document: PDFDocument) =>
        document.catalog
          .lookup(PDFName.of('StructTreeRoot'), PDFDict)
          .set(PDFName.of('RoleMap'), document.context.obj({ H2: 'P', Strong: 'Span' })),
    ],
    ['06-001', 'no metadata', catalog((it) => it.delete(PDFName.of('Metadata')))],
    ['07-001', 'the name of the file for a title', catalog((it) => it.delete(PDFName.of('ViewerPreferences')))],
    ['11-006', 'no language', catalog((it) => it.delete(PDFName.of('Lang')))],
    ['13-004', 'a picture that is told by nothing', without('Figure', 'Alt')],
    ['14-002', 'a second level at first', turnInto('H1', 'H2')],
    ['14-003', 'a level left out', turnInto('H2', 'H3')],
    ['14-007', 'a heading without a level', turnInto('H2', 'H')],
    [
      '14-006',
      'two headings without a level in one place',
      (document: PDFDocument) => {
        turnInto('H2', 'H')(document);
        for (const words of tags(document, 'P')) words.set(PDFName.of('S'), PDFName.of('H'));
      },
    ],
    ['17-002', 'a formula that is told by nothing', turnInto('Link', 'Formula')],
    ['19-003', 'a note without a name', turnInto('P', 'Note')],
    [
      '28-008',
      'links in an order of their own',
      (document: PDFDocument) => document.getPage(1).node.delete(PDFName.of('Tabs')),
    ],
    ['28-011', 'a link in no link', turnInto('Link', 'Span')],
    ['31-005', 'a font that does not say which glyphs it draws', withoutEach('CIDFontType2', 'CIDToGIDMap')],
    ['31-027', 'a font that does not say what its letters are', withoutEach('Type0', 'ToUnicode')],
  ] as const)('%s: %s', async (condition, _, damage) => {
    expect(await conditions(damage)).toContain(condition);
  });

  test.each([
    ['TR', '09-004'],
    ['TD', '09-004'],
    ['TH', '09-004'],
  ])('%s: what stands where it must not', async (type, condition) => {
    expect(await conditions(turnInto(type, 'P'))).toContain(condition);
  });

  test('06-002: a file that does not claim it', async () => {
    const context = await parsePdf(await finishPdf((await (await printer()).print(DECK, SIZE)).bytes, ABOUT));
    expect(barriersIn(context, factsOf(context)).map(({ condition }) => condition)).toEqual(['06-002']);
  });

  test('15-003: headers of a table that head nothing', async () => {
    const strip = (document: PDFDocument) => {
      without('TH', 'A')(document);
      without('TD', 'A')(document);
    };
    expect(await conditions(strip)).toEqual(['15-003']);
  });
});

describe('what goes wrong in a browser is found out', () => {
  const one = { pages: 1, words: [[]], outline: [] };
  const about = { ...ABOUT, outline: [], pageLabels: ['1'] };
  const faults = async (html: string, expected: Partial<PdfExpected>) => {
    const { bytes } = await (await printer()).print(html, SIZE);
    return faultsOf(await finishPdf(bytes, about), { ...one, ...expected });
  };

  test('a slide that spills over onto a second page', async () => {
    const html = page(
      `<section class="slide" id="a" style="height:auto">${'<p>A line of text</p>'.repeat(40)}</section>`,
    );
    expect(await faults(html, {})).toEqual(['page-count']);
  });

  test('text that is cut off', async () => {
    const html = slides(
      { a: '<p>First</p><p style="margin-top:800px">Invisible remainder</p>' },
      '.slide { overflow: hidden }',
    );
    expect(await faults(html, { words: [['First', 'Invisible remainder']] })).toEqual(['missing-words 1']);
  });

  test('a character that no font can draw', async () => {
    expect(await faults(slides({ a: '<p>Word \u{10fffd}\u{e000}</p>' }), {})).toEqual(['missing-glyphs 1']);
  });

  test('right-to-left text, ligatures and capitals are no fault', async () => {
    const html = slides({
      a: '<p dir="rtl" lang="he">שלום עולם 2026</p><p>Efficient offices</p><p style="text-transform:uppercase">Straße</p><p>H<sub>2</sub>O</p>',
    });
    expect(await faults(html, { words: [['שלום עולם 2026', 'Efficient offices', 'Straße', 'H2O']] })).toEqual([]);
  });
});
