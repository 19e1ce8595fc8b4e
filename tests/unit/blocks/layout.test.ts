import { describe, expect, test } from 'vitest';
import { blockKeys, blockKinds, blockKnownAs } from '../../../src/blocks/index.ts';
import { parseInline } from '../../../src/text/inline.ts';
import { deckOf } from '../../support/briefing.ts';

const said = (length: number) => parseInline('x'.repeat(length));
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
    expect(blockKinds.text.layout([said(length)])).toBe(layout);
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
    expect(blockKinds.points.layout(Array.from({ length: count }, () => ({ term: said(4), text: said(length) })))).toBe(
      layout,
    );
  });
  test('Chinese characters count twice', () => {
    const text = (length: number) => [parseInline('字'.repeat(length))];
    expect([blockKinds.text.layout(text(65)), blockKinds.text.layout(text(66))]).toEqual(['statement', 'lead']);
  });
  test('marks and markup do not count', () => {
    expect(blockKinds.text.layout([parseInline(`**${'x'.repeat(130)}**[^source]`)])).toBe('statement');
  });
});

test.each([
  ['{text: One.}', 'statement airy statement'],
  ['{points: [A, B]}', 'stack airy large'],
  ['{points: [A, B, C, D, E, F, G, H, I, J, K, L, M]}', 'stack dense list'],
  ['{code: "a\\nb"}', 'stack airy plain'],
  [`{code: "${'a\\n'.repeat(14)}"}`, 'stack dense small'],
])('%s', (block, layout) => {
  expect(layoutOf(block)).toBe(layout);
});

test('names from elsewhere lead to a block, and no block is known by the name of another', () => {
  expect(blockKnownAs('Bullets')).toBe('points');
  expect(blockKnownAs('hologram')).toBeNull();
  expect(blockKeys.filter((key) => blockKnownAs(key) !== null)).toEqual([]);
});
