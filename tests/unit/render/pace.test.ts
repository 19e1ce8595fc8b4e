import { expect, test } from 'vitest';
import { paceOf } from '../../../src/render/pace.ts';
import { deckOf } from '../../support/briefing.ts';

/** Five pages: cover, agenda and three slides, those with the given minutes. */
function deckWith(minutes: (number | null)[], total: number | null) {
  const sections = minutes.map(
    (own, i) => `  - {title: Part ${i}, blocks: [{text: Words.}]${own === null ? '' : `, minutes: ${own}`}}`,
  );
  return { ...deckOf(`briefing: 1\ntitle: Time\nsections:\n${sections.join('\n')}\n`), minutes: total };
}

test('slides without minutes share what is left; cover and agenda are passed quickly', () => {
  // 10 minutes less 3: seven for two slides of weight 4, cover and agenda of weight 1.
  expect(paceOf(deckWith([3, null, null], 10))).toEqual({ total: 600, ends: [42, 84, 264, 432, 600] });
});

test('minutes that add up to too much are cut in proportion, so that the deck ends in time', () => {
  expect(paceOf(deckWith([6, 6, 8], 10))).toEqual({ total: 600, ends: [0, 0, 180, 360, 600] });
});

test('minutes that leave some over leave it to the cover and the agenda', () => {
  expect(paceOf(deckWith([2, 2, 2], 8))).toEqual({ total: 480, ends: [60, 120, 240, 360, 480] });
});

test('without a time for the audience the minutes of all slides make one, and of some make none', () => {
  expect(paceOf(deckWith([1, 2, 3], null))).toEqual({ total: 360, ends: [0, 0, 60, 180, 360] });
  expect(paceOf(deckWith([1, null, 3], null))).toBeNull();
  expect(paceOf(deckWith([null, null, null], null))).toBeNull();
});

test('the appendix is outside the plan', () => {
  const deck = deckOf(`
briefing: 1
title: Time
sections: [{title: Part, blocks: [{text: Words.}], minutes: 2}]
appendix: [{title: More, blocks: [{text: Words.}], minutes: 30}]
`);
  expect(paceOf(deck)).toEqual({ total: 120, ends: [0, 120, 120] });
});
