/** Each fault from facts that are right but for one thing. */
import { describe, expect, test } from 'vitest';
import type { PdfFacts } from '../../../src/pdf/read.ts';
import { type PdfExpected, verifyPdf } from '../../../src/pdf/verify.ts';

const outline = [{ title: 'Plan', page: 0, children: [{ title: 'Costs', page: 1, children: [] }] }];

const RIGHT: PdfFacts = {
  places: new Map(),
  title: 'Plan',
  authors: null,
  lang: 'de',
  displaysTitle: true,
  tagged: true,
  pages: [
    {
      width: 960,
      height: 540,
      text: 'The plan',
      aside: '',
      asideLines: [],
      missing: '',
      hidden: [],
      unread: 0,
      ink: 0,
      marks: { numbers: [], loose: 0, crossed: { artifacts: 0, tagged: 0 } },
      links: [{ page: 1 }],
    },
    {
      width: 960,
      height: 540,
      text: '',
      aside: '',
      asideLines: [],
      missing: '',
      hidden: [],
      unread: 0,
      ink: 2,
      marks: { numbers: [], loose: 0, crossed: { artifacts: 0, tagged: 0 } },
      links: [{ uri: 'https://example.com/' }, { uri: 'mailto:a@example.com' }],
    },
  ],
  outline,
  fonts: [{ name: 'Face', embedded: true }],
  labels: ['1', '2'],
};

const EXPECTED: PdfExpected = {
  pages: 2,
  size: [960, 540],
  words: [['The plan'], []],
  outline,
  title: 'Plan',
  lang: 'de',
  links: [],
};

/** The faults of the right facts with something else on their first page. */
function onFirst(page: Partial<PdfFacts['pages'][number]>, expected: Partial<PdfExpected> = {}) {
  const [first, ...rest] = RIGHT.pages;
  if (first === undefined) return expect.unreachable();
  return verifyPdf({ ...RIGHT, pages: [{ ...first, ...page }, ...rest] }, { ...EXPECTED, ...expected });
}

/** Lines outside the text, from the top down. */
function drawn(...lines: string[]): Partial<PdfFacts['pages'][number]> {
  return { aside: lines.join('\n'), asideLines: lines.map((text, i) => ({ text, baseline: 500 - i * 20 })) };
}

function markOf(text: string, besides: string[] = [], below: number | null = null): PdfExpected['mark'] {
  return { text, below, besides: [besides] };
}

test('a right file has no faults', () => {
  expect(verifyPdf(RIGHT, EXPECTED)).toEqual([]);
});

describe('of a page', () => {
  test('another size, by a hair', () => {
    expect(onFirst({ width: 960.12 })).toEqual([
      { code: 'page-size', page: 1, message: 'page 1 is 960.12 × 540 pt, not 960 × 540' },
    ]);
  });

  test('without its watermark, or with half of it', () => {
    const fault = { code: 'no-mark', page: 1, message: 'page 1 lacks the watermark' };
    expect(onFirst({ text: 'The plan, A. Client' }, { mark: markOf('A. Client') })[0]).toEqual(fault);
    expect(onFirst(drawn('Client'), { mark: markOf('Other Client') })[0]).toEqual(fault);
    expect(onFirst(drawn('A. Client'), { mark: markOf('A. Client') })).toMatchObject([{ code: 'no-mark', page: 2 }]);
  });

  describe('whose watermark says what its head or foot says as well', () => {
    const foot = ['The offer to A. Client', 'A. Client'];
    const isBare = (page: Partial<PdfFacts['pages'][number]>, mark: PdfExpected['mark']) =>
      onFirst(page, { mark }).some(({ code, page: at }) => code === 'no-mark' && at === 1);

    test.each<[boolean, string, string[]]>([
      [true, 'neither in a line of its own', ['The offer to A. Client A. Client 4 / 7']],
      [false, 'nor in the line of the foot', ['The offer to A. Client A. Client 4 / 7 A. Client']],
      [false, 'but above it', ['A. Client', 'The offer to A. Client A. Client 4 / 7']],
      [false, 'or alone, where the foot is not drawn', ['A. Client']],
      [true, 'or where the foot alone is', ['The offer to A. Client 4 / 7']],
      [false, 'in capitals', ['THE OFFER TO A. CLIENT', 'A. CLIENT']],
    ])('%j: %s', (bare, _, lines) => {
      expect(isBare(drawn(...lines), markOf('A. Client', foot))).toBe(bare);
    });

    test('on paper it stands in the foot', () => {
      const mark = markOf('A. Client', ['11 July', 'A. Client'], 490);
      expect(isBare(drawn('A. Client', '1 / 5 A. Client 11 July'), mark)).toBe(true);
      expect(isBare(drawn('A head', '1 / 5 A. Client 11 July', 'A. Client'), mark)).toBe(false);
    });
  });

  test('nothing on it', () => {
    expect(onFirst({ text: ' \n', ink: 0 }, { words: [] })).toMatchObject([{ code: 'blank-page', page: 1 }]);
  });

  test('words that are not there', () => {
    expect(onFirst({ text: 'The' })).toEqual([{ code: 'missing-words', page: 1, message: 'page 1 lacks “plan”' }]);
  });

  test('many words that are not there, the first of them named', () => {
    const [fault] = onFirst(
      { text: 'x' },
      { words: [['alpha bravo charlie delta echo foxtrot golf hotel india juliett']] },
    );
    expect(fault?.message).toMatch(/^page 1 lacks “alpha”, .* “hotel” and 2 more$/);
  });

  test('of a word that goes on and on, its beginning', () => {
    const [fault] = verifyPdf(RIGHT, { ...EXPECTED, words: [['w'.repeat(2000)], []] });
    expect(fault?.message).toBe(`page 1 lacks “${'w'.repeat(60)}…”`);
  });

  test('characters without a shape, each once', () => {
    expect(onFirst({ missing: '\u{10fffe}☃☃' })).toMatchObject([
      { code: 'missing-glyphs', message: expect.stringContaining('“\u{10fffe}”, “☃”') },
    ]);
  });

  test('a link to nowhere', () => {
    expect(onFirst({ links: [{ page: null }] })).toMatchObject([{ code: 'dead-link', page: 1 }]);
  });

  test.each([
    'file:///home/ada/plan.yaml',
    'http://localhost:3000/',
    'http://deck.localhost/',
    'http://127.0.0.1/a',
    'http://127.9.9.9/a',
    'http://[::1]/',
    'http://0.0.0.0/',
    'https://deck.invalid/a',
    'about:blank#x',
    'javascript:alert(1)',
    'notes.html',
  ])('a link that means nothing elsewhere: %s', (uri) => {
    expect(onFirst({ links: [{ uri }] })).toMatchObject([
      { code: 'private-link', message: expect.stringContaining(uri) },
    ]);
  });

  test('no fault where the author wrote such an address', () => {
    expect(onFirst({ links: [{ uri: 'http://localhost:3000/' }] }, { links: ['http://localhost:3000'] })).toEqual([]);
  });
});

describe('of the file', () => {
  test.each<[code: string, Partial<PdfFacts>, message: RegExp]>([
    ['page-count', { pages: [...RIGHT.pages, ...RIGHT.pages.slice(1)] }, /has 3 pages where 2 were planned/],
    ['title', { title: 'Working title' }, /“Working title”, not “Plan”/],
    ['title', { title: null }, /is missing, not “Plan”/],
    ['title', { displaysTitle: false }, /title/],
    ['lang', { lang: 'en' }, /“en”, not “de”/],
    ['untagged', { tagged: false }, /no tags/],
    ['font-not-embedded', { fonts: [{ name: 'Helvetica', embedded: false }] }, /“Helvetica” is not in the file/],
    ['outline', { outline: [] }, /Costs → 2/],
    ['outline', { outline: [{ title: 'Plan', page: 0, children: [] }] }, /not those of the deck/],
    ['outline', { outline: [{ title: 'Plan', page: 1, children: outline[0]?.children ?? [] }] }, /Plan → 2/],
  ])('%s', (code, facts, message) => {
    const [fault, ...others] = verifyPdf({ ...RIGHT, ...facts }, EXPECTED);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code, page: null, message: expect.stringMatching(message) });
  });
});

describe('a document that goes on for as many pages as it takes', () => {
  const flowing = {
    ...EXPECTED,
    pages: 1,
    goesOn: true,
    words: [[...(EXPECTED.words[0] ?? []), ...(EXPECTED.words[1] ?? [])]],
  };

  test('may have more pages, and have its words on any of them', () => {
    expect(verifyPdf(RIGHT, flowing)).toEqual([]);
  });

  test('must have all of its words', () => {
    const [fault] = verifyPdf(RIGHT, { ...flowing, words: [['Zeppelin']] });
    expect(fault).toMatchObject({ code: 'missing-words', page: 1 });
  });

  test('must have as many pages as were planned', () => {
    expect(verifyPdf(RIGHT, { ...EXPECTED, pages: 3, goesOn: true }).map(({ code }) => code)).toContain('page-count');
  });
});

test('paper may be a little off, slides may not', () => {
  const off = { ...RIGHT, pages: RIGHT.pages.map((page) => ({ ...page, width: page.width - 0.4 })) };
  expect(verifyPdf(off, { ...EXPECTED, within: 1 })).toEqual([]);
  expect(verifyPdf(off, EXPECTED).map(({ code }) => code)).toContain('page-size');
});

test('what stands elsewhere than the contents say is a fault', () => {
  const facts = { ...RIGHT, places: new Map([['why', 1]]) };
  expect(
    verifyPdf(facts, {
      ...EXPECTED,
      places: new Map([
        ['why', 1],
        ['unlinked', 0],
      ]),
    }),
  ).toEqual([]);
  expect(verifyPdf(facts, { ...EXPECTED, places: new Map([['why', 0]]) })).toMatchObject([{ code: 'outline' }]);
});
