import { describe, expect, test } from 'vitest';
import { deckOf, findings } from '../../support/briefing.ts';
import { DOT } from '../../support/everything.ts';

const briefing = (fields: string) =>
  `briefing: 1\ntitle: T\nsections: [{title: S, blocks: [{image: {src: dot.svg, alt: A dot, ${fields}}}]}]\n`;

function imageOf(fields: string) {
  const slide = deckOf(briefing(fields), { 'dot.svg': DOT }).slides.find(({ role }) => role === 'slide');
  const block = slide?.role === 'slide' ? slide.blocks[0] : undefined;
  if (slide?.role !== 'slide' || block?.kind !== 'image') throw new Error('no image');
  return { focus: block.value.focus, look: `${slide.layout} ${block.layout}` };
}

describe('the focus of a picture', () => {
  test.each([
    ['top', { x: 50, y: 0 }],
    ['bottom', { x: 50, y: 100 }],
    ['left', { x: 0, y: 50 }],
    ['top right', { x: 100, y: 0 }],
    ['right top', { x: 100, y: 0 }],
    ['center', { x: 50, y: 50 }],
    ['30% 60%', { x: 30, y: 60 }],
  ])('%s', (focus, place) => {
    expect(imageOf(`focus: ${focus}`)).toMatchObject({ focus: place, look: 'bleed cover' });
  });

  test.each(['topp', '30%', '30% 160%', 'left right', '30 60', 'top left bottom'])('%s is none', (focus) => {
    expect(findings(briefing(`focus: ${focus}`), { 'dot.svg': DOT })).toEqual(['unknown-value 3:74']);
  });
});

test('all of a picture is shown where nothing else is asked for', () => {
  expect(imageOf('caption: A')).toEqual({ focus: undefined, look: 'full contain' });
  expect(imageOf('fit: contain, focus: top').look).toBe('full contain');
});
