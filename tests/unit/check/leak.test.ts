/** Leaks planted in each stage, one at a time: the scan of the finished file has to find every one of them. */
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Guard, guardOf } from '../../../src/check/leak.ts';
import { type Own, ownWords } from '../../../src/check/own.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { articleHtml } from '../../../src/export/article.ts';
import type { Format, Press } from '../../../src/export/define.ts';
import { html, speaker } from '../../../src/export/html.ts';
import { json } from '../../../src/export/json.ts';
import { markdown } from '../../../src/export/markdown.ts';
import { prompter } from '../../../src/export/notes.ts';
import { pdf } from '../../../src/export/pdf.ts';
import { isProven } from '../../../src/export/prove.ts';
import { finishPdf, type PdfInfo } from '../../../src/pdf/finish.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { compiled } from '../../support/briefing.ts';
import { paperFormats } from '../../support/paper.ts';

/** What only the board may see: a sentence, a name, figures, a value, an address, code, words for those who listen. */
const SECRETS = {
  sentence: 'The buyer wants the site closed before the summer',
  name: 'Northwind',
  longName: 'Project Falcon',
  figure: '€4.1m',
  plainFigure: '48,250',
  accented: 'Grünbaum',
  value: 'Lindqvist',
  address: 'https://deal.example/room-seven',
  id: 'layoffs',
  alt: 'Empty halls seen from the gate',
  code: 'SELECT salary FROM staff_list',
  label: 'The supervisory circle',
  classification: 'Strictly between ourselves',
  replaced: 'The site has lost money for three years',
  cell: 'Severance',
  column: 'Reserve',
} as const;
const NOTES = 'Pause here and look at the chair';
const HANDOUT = 'More on paper than in the room';

const BRIEFING = `briefing: 1
title: Closing the site
audiences:
  board: {label: ${SECRETS.label}, classification: ${SECRETS.classification}, vars: {who: ${SECRETS.value}}}
  staff: {label: Everyone, vars: {who: a partner}}
sections:
  - title: Why now
    slides:
      - title: ${SECRETS.replaced}
        variants: {staff: {title: The site no longer pays for itself}}
        notes: ${NOTES}
        handout: ${HANDOUT}
        blocks:
          - points:
              - The lease ends in March
              - We talk to {{who}}
              - {text: ${SECRETS.sentence}, for: board}
              - {text: "**${SECRETS.name}**", for: board}
              - {text: ${SECRETS.longName}, for: board}
              - {text: ${SECRETS.figure}, for: board}
              - {text: ${SECRETS.accented}, except: staff}
              - {text: "[Papers](${SECRETS.address})", for: board}
          - {code: ${SECRETS.code}, for: board}
          - image: {src: dot.svg, alt: ${SECRETS.alt}, for: board}
          - table:
              columns: [Item, {title: ${SECRETS.column}, for: board}]
              rows:
                - [Rent, "${SECRETS.plainFigure}"]
                - {cells: [${SECRETS.cell}, "12"], for: board}
      - {title: More to come, id: ${SECRETS.id}, for: board}
      - What happens next
`.replace('- What happens next', '- title: What happens next');
const FILES = { 'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>' };

let guard: Guard;
let own: Own;
let deck: Deck;
let press: Press;

beforeAll(async () => {
  const { origin, decks } = compiled(BRIEFING, FILES, { audiences: ['staff'] });
  if (origin === null || decks[0] === undefined) throw new Error('the briefing of this test is wrong');
  guard = guardOf(origin.briefing, origin.assets, {});
  deck = decks[0];
  const theme = { ...(await loadTheme('boardroom', '.')), faces: [] };
  const templates = await loadTemplates();
  const printer = () => Promise.reject(new Error('nothing is printed here'));
  const unused = { release: () => undefined, scale: 1, date: null };
  press = { ...unused, theme, templates, printer, generator: 'briefdeck 0.0.0', report: () => undefined };
  own = await ownWords(deck, theme, templates);
});

/** Codes of what is reported about a file; none where it may be handed over. */
async function judged(format: Format, bytes: Uint8Array | string, name = `briefing.staff.${format.suffix}`) {
  const found: Diagnostic[] = [];
  const file = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, deck, format };
  const proven = await isProven(file, { guard, own, report: collector(found) });
  expect(proven).toBe(found.length === 0);
  for (const { message, hint } of found)
    for (const secret of [...Object.values(SECRETS), NOTES, HANDOUT])
      expect(`${message} ${hint}`.toLowerCase()).not.toContain(secret.toLowerCase());
  return found.map(({ code, span }) => `${code} ${span === null ? '-' : lineOf(span.start)}`);
}

function lineOf(offset: number): string {
  const line = BRIEFING.slice(0, offset).split('\n').length;
  return BRIEFING.split('\n')[line - 1]?.trim() ?? '';
}

async function made(format: Format, of: Deck = deck): Promise<string> {
  const [product] = await format.make(of, press);
  return new TextDecoder().decode(product?.bytes);
}

test.each([
  ['html', html],
  ['speaker', speaker],
  ['json', json],
  ['article-html', articleHtml],
  ['markdown', markdown],
  ['prompter', prompter],
])('a %s as it should be is handed over', async (_, format) => {
  expect(await judged(format, await made(format))).toEqual([]);
});

describe('on paper', () => {
  const papers = () => paperFormats(press.theme, press.templates) as Record<'handout' | 'notes' | 'summary', Format>;

  test.each(['handout', 'notes', 'summary'] as const)('a %s as it should be is handed over', async (name) => {
    expect(await judged(papers()[name], await made(papers()[name]))).toEqual([]);
  });

  test('notes are for the speaker alone, and handout texts for those who get them', async () => {
    const { handout, notes, summary } = papers();
    expect(await made(notes)).toContain(NOTES);
    expect(await made(prompter)).toContain(NOTES);
    for (const format of [handout, articleHtml, markdown]) {
      expect(await made(format)).toContain(HANDOUT);
      expect(await made(format)).not.toContain(NOTES);
      expect(await judged(format, (await made(format)).replace(HANDOUT, NOTES))).toEqual([`leak ${noteLine()}`]);
    }
    for (const format of [notes, prompter, summary]) expect(await made(format)).not.toContain(HANDOUT);
    expect(await judged(notes, (await made(notes)).replace(NOTES, HANDOUT))).toHaveLength(1);
  });

  test('a secret is found however Markdown marks it', async () => {
    const leaky = `${await made(markdown)}\n\nThe **North**wind\n`;
    expect(await judged(markdown, leaky)).toHaveLength(1);
  });
});

describe('tailor', () => {
  const kept: [string, string, string][] = [
    ['a point', `, for: board}\n              - {text: "**`, '}\n              - {text: "**'],
    ['a point with `except`', ', except: staff', ''],
    ['a name', '**", for: board', '**"'],
    ['a figure', `${SECRETS.figure}, for: board`, SECRETS.figure],
    ['an address', ')", for: board', ')"'],
    ['code', `code: ${SECRETS.code}, for: board`, `code: ${SECRETS.code}`],
    ['an alternative text', `${SECRETS.alt}, for: board`, SECRETS.alt],
    ['a column', `${SECRETS.column}, for: board`, SECRETS.column],
    ['a row', '"12"], for: board', '"12"]'],
    ['a slide', `${SECRETS.id}, for: board`, SECRETS.id],
    ['a title with a variant', 'variants: {staff: {title: The site no longer pays for itself}}', 'minutes: 1'],
    ['a value', 'vars: {who: a partner}', `vars: {who: ${SECRETS.value}}`],
    ['a classification', 'label: Everyone', `label: Everyone, classification: ${SECRETS.classification}`],
  ];

  test.each(kept)('keeps %s', async (_, seen, kept) => {
    const [leaky] = compiled(BRIEFING.replace(seen, kept), FILES, { audiences: ['staff'] }).decks;
    expect(leaky).not.toEqual(deck);
    expect(await judged(html, await made(html, leaky))).toHaveLength(1);
    expect(await judged(json, await made(json, leaky))).toHaveLength(1);
  });
});

describe('plan', () => {
  const plants: [string, (secret: string) => Deck][] = [
    ['a title', (secret) => ({ ...deck, title: `${deck.title} ${secret}` })],
    ['an id', (secret) => ({ ...deck, slides: deck.slides.map((slide) => ({ ...slide, id: slug(secret) })) })],
    ['a bookmark', (secret) => ({ ...deck, outline: [{ title: secret, target: 'cover', children: [] }] })],
    ['an author', (secret) => ({ ...deck, authors: [secret] })],
    ['a summary', (secret) => ({ ...deck, summary: [[{ type: 'text', value: secret }]] })],
  ];

  test.each(plants)('puts hidden text into %s', async (_, plant) => {
    for (const secret of [SECRETS.sentence, SECRETS.name, SECRETS.longName, SECRETS.accented])
      expect(await judged(json, await made(json, plant(secret))), secret).toHaveLength(1);
  });

  test('puts it into an id that HTML and speaker show', async () => {
    const leaky = plants[1]?.[1](SECRETS.sentence);
    expect(await judged(html, await made(html, leaky))).toHaveLength(1);
    expect(await judged(speaker, await made(speaker, leaky))).toHaveLength(1);
  });
});

const slug = (text: string) => text.toLowerCase().replaceAll(' ', '-');

describe('render', () => {
  const places: [string, (page: string, secret: string) => string][] = [
    ['text', (page, secret) => page.replace('</h1>', ` ${secret}</h1>`)],
    [
      'text with marks',
      (page, secret) => page.replace('</h1>', ` <em>${secret.slice(0, 3)}</em>${secret.slice(3)}</h1>`),
    ],
    ['text in capitals', (page, secret) => page.replace('</main>', `<p>${secret.toUpperCase()}</p></main>`)],
    [
      'entities',
      (page, secret) => page.replace('</main>', `${secret.replace(/./gu, (c) => `&#${c.codePointAt(0)};`)}</main>`),
    ],
    ['an attribute', (page, secret) => page.replace('<section ', `<section data-was="${secret}" `)],
    ['an attribute without quotes', (page, secret) => page.replace('<section ', `<section data-was=${slug(secret)} `)],
    ['a comment', (page, secret) => page.replace('</main>', `<!-- ${secret} --></main>`)],
    ['a comment without an end', (page, secret) => `${page}<!-- ${secret}`],
    [
      'the data of a script',
      (page, secret) => page.replace('</body>', `<script>const d={"x":["${secret}"]}</script></body>`),
    ],
    ['a script of ours', (page, secret) => page.replace(/<script>/, `<script>/*${secret}*/`)],
    ['the style', (page, secret) => page.replace('</style>', `.x::after{content:"${secret}"}</style>`)],
    [
      'a drawing',
      (page, secret) =>
        page.replace(
          '</main>',
          `<img src="data:image/svg+xml;base64,${btoa(`<svg><text>${slug(secret).normalize('NFD').replace(/\p{M}/gu, '')}</text></svg>`)}"></main>`,
        ),
    ],
    ['a tag that does not end', (page, secret) => `${page}<p title="${secret}`],
  ];

  test.each(places)('puts hidden text into %s', async (_, plant) => {
    const page = await made(html);
    const secrets = Object.entries(SECRETS).filter(
      ([kind]) => !['figure', 'plainFigure', 'address', 'code'].includes(kind),
    );
    for (const [kind, secret] of secrets) {
      const leaky = plant(page, secret);
      expect(leaky).not.toBe(page);
      expect(await judged(html, leaky), kind).toHaveLength(1);
    }
  });

  test.each(['figure', 'plainFigure', 'address', 'code'] as const)('shows a %s', async (kind) => {
    const leaky = (await made(html)).replace('</h1>', ` ${SECRETS[kind]}</h1>`);
    expect(await judged(html, leaky)).toHaveLength(1);
  });

  test('puts notes and handout texts of the audience itself into a public file', async () => {
    expect(await judged(html, (await made(speaker)).replace(HANDOUT, ''))).toEqual([`leak ${noteLine()}`]);
    expect(await judged(html, (await made(html)).replace('</main>', `<p>${HANDOUT}</p></main>`))).toHaveLength(1);
    expect(await judged(speaker, (await made(speaker)).replace('</main>', `<p>${HANDOUT}</p></main>`))).toHaveLength(1);
    expect(await judged(json, (await made(json)).replace('"total"', `"notes": "${NOTES}", "total"`))).toHaveLength(1);
  });

  test('names the line where the text stands, and not the text', async () => {
    const leaky = (await made(html)).replace('</h1>', ` ${SECRETS.sentence}</h1>`);
    expect(await judged(html, leaky)).toEqual([`leak - {text: ${SECRETS.sentence}, for: board}`]);
  });
});

function noteLine(): string {
  return `notes: ${NOTES}`;
}

describe('export', () => {
  const INFO: PdfInfo = {
    title: 'Closing the site',
    authors: [],
    lang: 'en',
    date: null,
    generator: 'briefdeck 0.0.0',
    outline: [{ title: 'Why now', page: 0, children: [] }],
    pageLabels: ['1'],
  };

  async function printed(
    lines: readonly string[] = ['Closing the site'],
    info: Partial<PdfInfo> = {},
    plant: (document: PDFDocument) => void = () => undefined,
  ) {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([960, 540]);
    const commands = lines.map((line, i) => {
      const text = PDFHexString.fromText(line);
      return `BT /F 12 Tf 1 0 0 1 50 ${400 - i * 30} Tm /Span <</ActualText ${text}>> BDC (x) Tj EMC ET`;
    });
    page.node.setFontDictionary(PDFName.of('F'), font.ref);
    page.node.addContentStream(document.context.register(document.context.flateStream(commands.join('\n'))));
    plant(document);
    return finishPdf(await document.save(), { ...INFO, ...info });
  }

  test('a PDF as it should be is handed over', async () => {
    expect(await judged(pdf, await printed())).toEqual([]);
  });

  const infos: [string, (secret: string) => Partial<PdfInfo>][] = [
    ['the title', (secret) => ({ title: `Closing the site ${secret}` })],
    ['the authors', (secret) => ({ authors: [secret] })],
    ['the keywords', (secret) => ({ keywords: ['site', secret] })],
    ['the subject', (secret) => ({ subject: secret })],
    ['a bookmark', (secret) => ({ outline: [{ title: secret, page: 0, children: [] }] })],
    ['a page label', (secret) => ({ pageLabels: [secret] })],
  ];

  test.each(infos)('writes hidden text into %s', async (_, info) => {
    for (const secret of [SECRETS.sentence, SECRETS.name, SECRETS.figure, SECRETS.accented])
      expect(await judged(pdf, await printed(undefined, info(secret))), secret).toHaveLength(1);
  });

  const objects: [string, (document: PDFDocument) => void][] = [
    [
      'an alternative text',
      (d) => tag(d, { Type: 'StructElem', S: 'Figure', Alt: PDFHexString.fromText(SECRETS.alt) }),
    ],
    ['the title of a tag', (d) => tag(d, { Type: 'StructElem', S: 'P', T: PDFHexString.fromText(SECRETS.name) })],
    ['a link', (d) => tag(d, { Type: 'Annot', A: { S: 'URI', URI: PDFHexString.fromText(SECRETS.address) } })],
    ['a place', (d) => d.catalog.set(PDFName.of('Dests'), d.context.obj({ [SECRETS.id]: [0] }))],
    [
      'XMP alone',
      (d) => {
        const stream = d.context.flateStream(`<x>${SECRETS.sentence}</x>`, { Type: 'Metadata', Subtype: 'XML' });
        d.catalog.set(PDFName.of('PieceInfo'), d.context.register(stream));
      },
    ],
  ];
  /** Kept by the root, so that nothing takes it for waste. */
  function tag(document: PDFDocument, object: { [key: string]: unknown }) {
    document.catalog.set(
      PDFName.of('StructTreeRoot'),
      document.context.register(document.context.obj({ K: object as never })),
    );
  }

  test.each(objects)('leaves hidden text in %s', async (_, plant) => {
    expect(await judged(pdf, await printed(undefined, {}, plant))).toHaveLength(1);
  });

  test.each([
    [['Closing the site', SECRETS.sentence]],
    [['The buyer wants the site', 'closed before the sum-', 'mer']],
    [['as told by North-', 'wind and others']],
    [['as told by North', 'wind']],
    [['this is Project', 'Falcon']],
    [[SECRETS.accented.toUpperCase()]],
    [['about €4.1m']],
    [[NOTES]],
    [[HANDOUT]],
  ])('draws %j', async (lines) => {
    expect(await judged(pdf, await printed(lines))).toHaveLength(1);
  });

  test('names a file after hidden text, which is not repeated', async () => {
    expect(await judged(html, await made(html), `${SECRETS.name}.staff.html`)).toHaveLength(1);
    expect(await judged(html, await made(html), `briefing.${SECRETS.id}.html`)).toHaveLength(1);
  });

  test('a file that cannot be read back is not handed over', async () => {
    expect(await judged(pdf, 'no PDF')).toEqual(['unproven -']);
    expect(await judged(json, '{"title":')).toEqual(['unproven -']);
    expect(await judged(html, new Uint8Array([0xff, 0xfe, 0xff]))).toEqual(['unproven -']);
    expect(await judged(html, '')).toEqual(['unproven -']);
  });
});

test('texts that are one’s own, side by side, are no leak; neither are words that everybody has', async () => {
  const text = BRIEFING.replace(SECRETS.sentence, 'March Rent').replace(SECRETS.cell, 'Sources');
  const { origin } = compiled(text, FILES);
  if (origin === null) throw new Error('the briefing of this test is wrong');
  const other = guardOf(origin.briefing, origin.assets, {});
  const leakIn = other.searchFor({ audience: 'staff', shows: [], name: 'briefing', derived: [], own });
  expect(leakIn(['The lease ends in March Rent 3 Sources'])).toBeNull();
  expect(leakIn([`The lease ends in ${SECRETS.name}`])).not.toBeNull();
});
