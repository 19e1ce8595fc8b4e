import { expect, test } from 'vitest';
import { plainText } from '../../../src/text/inline.ts';
import { deckOf } from '../../support/briefing.ts';

const text = `briefing: 1
title: T
lang: de
sections: [{title: S, blocks: [{actions: [{what: A, by: 2025-10-14}, {what: B, by: "**2025-10-14**, noon"}, {what: C}]}]}]
closing: {title: C, actions: [{what: D, by: 2025-11}]}
`;

test('a date is said in words in blocks and at the end; what is more than a date stays as written', () => {
  const said = deckOf(text).slides.flatMap((slide) => {
    if (slide.role === 'closing') return slide.actions;
    if (slide.role !== 'slide') return [];
    return slide.blocks.flatMap((block) => (block.kind === 'actions' ? block.value : []));
  });
  const dates = said.map(({ by }) => (by === undefined ? null : plainText(by)));
  expect(dates).toEqual(['14. Oktober 2025', '2025-10-14, noon', null, 'November 2025']);
});
