import { describe, expect, test } from 'vitest';
import { chooseLayout } from '../../../src/blocks/choose.ts';
import { blockKeys, blockKnownAs, type ContentKind } from '../../../src/blocks/index.ts';
import { parseInline } from '../../../src/text/inline.ts';
import { compiled, deckOf, findings } from '../../support/briefing.ts';

const said = (length: number) => parseInline('x'.repeat(length));
const chosen = (kind: ContentKind, value: unknown) =>
  chooseLayout(kind, value, { alone: true }, { named: undefined, before: undefined }).name;
const layoutOf = (block: string) => {
  const [, slide] = deckOf(`briefing: 1\ntitle: T\nsections: [{title: S, blocks: [${block}]}]\n`).slides;
  return slide?.role === 'slide' ? [slide.layout, slide.density, slide.blocks[0]?.layout].join(' ') : '';
};

describe('the amount of text decides, at its bound', () => {
  test.each([
    [130, 'statement'],
    [131, 'lead'],
    [280, 'lead'],
    [281, 'prose'],
  ])('a text of %i characters is a %s', (length, layout) => {
    expect(chosen('text', [said(length)])).toBe(layout);
  });
  test.each([
    [3, 170, 'cards'],
    [3, 171, 'terms'],
    [4, 10, 'grid'],
    [6, 190, 'grid'],
    [6, 191, 'terms'],
    [7, 10, 'terms'],
    [1, 500, 'cards'],
  ])('%i terms of %i characters are %s', (count, length, layout) => {
    const points = Array.from({ length: count }, () => ({ term: said(4), text: said(length) }));
    expect(chosen('points', points)).toBe(layout);
  });
  test.each([
    ['points', 3, 23, 'cards'],
    ['points', 3, 24, 'terms'],
    ['points', 2, 35, 'cards'],
    ['steps', 4, 17, 'flow'],
    ['steps', 4, 18, 'terms'],
  ] as const)('%s: %i terms of one word of %i letters are %s', (kind, count, letters, layout) => {
    expect(
      chosen(
        kind,
        Array.from({ length: count }, () => ({ term: said(letters), text: said(9) })),
      ),
    ).toBe(layout);
  });
  test.each([
    [4, 22, 'horizontal'],
    [4, 23, 'vertical'],
    [5, 27, 'staggered'],
    [5, 28, 'vertical'],
  ])('%i events of one word of %i letters are %s', (count, letters, layout) => {
    const events = Array.from({ length: count }, () => ({ when: said(4), what: said(letters), text: said(9) }));
    expect(chosen('timeline', events)).toBe(layout);
  });
  test('Chinese characters count twice', () => {
    const text = (length: number) => [parseInline('字'.repeat(length))];
    expect([chosen('text', text(65)), chosen('text', text(66))]).toEqual(['statement', 'lead']);
  });
  test('marks and markup do not count', () => {
    expect(chosen('text', [parseInline(`**${'x'.repeat(130)}**[^source]`)])).toBe('statement');
  });
});

test.each([
  ['{text: One.}', 'statement airy statement'],
  ['{points: [A, B]}', 'stack airy large'],
  ['{points: [A, B, C, D, E, F, G, H, I, J, K, L, M]}', 'stack normal double'],
  ['{code: "a\\nb"}', 'stack airy plain'],
  [`{code: "${'a\\n'.repeat(14)}"}`, 'stack dense small'],
])('%s', (block, layout) => {
  expect(layoutOf(block)).toBe(layout);
});

/** “layout of the slide: kind/layout …” of each slide. */
function looks(...slides: string[]): string[] {
  const text = `briefing: 1\ntitle: T\nsections: [{title: S, slides: [${slides.map((one, i) => `{title: ${i}, ${one}}`).join(', ')}]}]\n`;
  return (compiled(text).decks[0]?.slides ?? []).flatMap((slide) =>
    slide.role === 'slide'
      ? [`${slide.layout}: ${slide.blocks.map(({ kind, layout }) => `${kind}/${layout}`).join(' ')}`]
      : [],
  );
}

describe('slides that follow each other', () => {
  const pair = (term: string) => `{term: ${term}, text: What it is}`;
  const two = `blocks: [{points: [${pair('A')}, ${pair('B')}]}]`;

  test('take turns where two layouts suit', () => {
    expect(looks(two, two, two)).toEqual(['stack: points/cards', 'stack: points/terms', 'stack: points/cards']);
  });

  test('do not where only one suits', () => {
    const five = `blocks: [{points: [${'ABCDE'.split('').map(pair).join(', ')}]}]`;
    expect(looks(five, five)).toEqual(['stack: points/terms', 'stack: points/terms']);
  });

  test('do not where an author has chosen', () => {
    const named = `blocks: [{points: [${pair('A')}, ${pair('B')}], layout: cards}]`;
    expect(looks(two, named)).toEqual(['stack: points/cards', 'stack: points/cards']);
  });

  test('count only where the block has its slide to itself', () => {
    const shared = `blocks: [{points: [${pair('A')}, ${pair('B')}]}, {callout: C}]`;
    expect(looks(two, shared)).toEqual(['stack: points/cards', 'stack: points/cards callout/bar']);
  });
});

describe('what stands together on a slide', () => {
  const points = 'points: [A, B]';
  test.each([
    [`{${points}}, {metrics: [{value: 1, label: a}]}`, 'aside: points/large metrics/single'],
    [
      `{${points}}, {metrics: [{value: 1, label: a}, {value: 2, label: b}, {value: 3, label: c}, {value: 4, label: d}]}`,
      'stack: points/large metrics/row',
    ],
    [`{quote: Short}, {${points}}`, 'aside: quote/single points/large'],
    [`{table: {columns: [A, B], rows: [[a, b]]}}, {${points}}`, 'aside: table/plain points/large'],
    [`{table: {columns: [A, B, C, D, E], rows: [[a, b, c, d, e]]}}, {${points}}`, 'stack: table/plain points/large'],
    [
      `{diagram: {dot: "graph {}"}}, {${points}}, {qr: "https://example.org/"}`,
      'split: diagram/full points/large qr/code',
    ],
    [`{${points}}, {qr: "https://example.org/"}`, 'split: points/large qr/code'],
    [`{math: "E = mc^2"}, {${points}}`, 'split: math/display points/large'],
    [`{math: "${'\\\\frac{a}{b} + '.repeat(12)}c"}, {${points}}`, 'stack: math/display points/large'],
    [`{math: "${'\\\\frac{a}{b} + '.repeat(12)}c"}`, 'full: math/display'],
    [`{text: Too short to be a column of its own}, {quote: Short}`, 'stack: text/statement quote/single'],
  ])('%s', (blocks, layout) => {
    expect(looks(`blocks: [${blocks}]`)).toEqual([layout]);
  });
});

describe('a layout that is named', () => {
  const slide = (fields: string) => `briefing: 1\ntitle: T\nsections: [{title: S, ${fields}}]\n`;

  test('is taken, on a block and on a slide', () => {
    expect(looks('layout: stack, blocks: [{points: [A, B], layout: columns}, {quote: Short}]')).toEqual([
      'stack: points/columns quote/single',
    ]);
  });

  test('is looked up among those of its kind', () => {
    expect(findings(slide('blocks: [{points: [A], layout: cadrs}]'))).toEqual(['unknown-layout 3:54']);
    expect(findings(slide('blocks: [{text: A, layout: cards}]'))).toEqual(['unknown-layout 3:50']);
    expect(findings(slide('layout: splti, blocks: [{text: A}]'))).toEqual(['unknown-value 3:31']);
  });

  test('gives way, with a warning, where the content lacks what it needs', () => {
    const lacking = slide('layout: split, blocks: [{points: [A], layout: cards}]');
    expect(findings(lacking)).toEqual(['unfit-layout 3:12', 'unfit-layout 3:47']);
  });

  test('can be another for one audience', () => {
    const text =
      'briefing: 1\ntitle: T\naudiences: {a: {}, b: {}}\nsections: [{title: S, blocks: [{text: One., variants: {b: {layout: prose}}}]}]\n';
    const layouts = compiled(text).decks.map(({ slides }) =>
      slides.flatMap((s) => (s.role === 'slide' ? [s.blocks[0]?.layout] : [])),
    );
    expect(layouts).toEqual([['statement'], ['prose']]);
  });
});

test('names from elsewhere lead to a block, and no block is known by the name of another', () => {
  expect(blockKnownAs('Bullets')).toBe('points');
  expect(blockKnownAs('hologram')).toBeNull();
  expect(blockKeys.filter((key) => blockKnownAs(key) !== null)).toEqual([]);
});
