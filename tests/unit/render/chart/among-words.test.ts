import { expect, test } from 'vitest';
import { heightAmongWords } from '../../../../src/render/view/kinds/chart.ts';
import { deckOf } from '../../../support/briefing.ts';

function heightOf(type: string, places: number): number {
  const data = Array.from({ length: places }, (_, i) => ({ name: `N${i}`, count: `${i + 1}` }));
  const blocks = [{ chart: { type, x: 'name', y: 'count', data } }];
  const deck = deckOf(
    JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'S', slides: [{ title: 'B', blocks }] }] }),
  );
  const [block] = deck.slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []));
  if (block?.kind !== 'chart') throw new Error('there is no chart');
  return heightAmongWords(block.value, 380);
}

test('lying bars are no higher than there are of them', () => {
  expect([1, 2, 4, 5, 6, 20].map((places) => heightOf('bar', places))).toEqual([160, 160, 288, 360, 380, 380]);
  expect(heightOf('column', 2)).toBe(380);
});
