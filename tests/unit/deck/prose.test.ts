import { expect, test } from 'vitest';
import { asProse } from '../../../src/deck/prose.ts';
import type { OutlineItem } from '../../../src/deck/types.ts';
import { deckOf } from '../../support/briefing.ts';

test('a section of one slide has the title of the section above it, in the text and in its bookmarks', () => {
  const deck = asProse(
    deckOf(`briefing: 1
title: The ferry
lang: en
sections:
  - {title: Money, slides: [{title: A second boat pays for itself, blocks: [{text: It does.}]}]}
  - {title: People, blocks: [{text: They wait.}]}
appendix: [{title: More, slides: [{title: Tides, blocks: [{text: High and low.}]}]}]
`),
  );
  const listed = (items: readonly OutlineItem[]): unknown[] =>
    items.map(({ title, children }) => (children.length === 0 ? title : [title, ...listed(children)]));
  expect(listed(deck.outline)).toEqual([
    'The ferry',
    'Agenda',
    ['Money', 'A second boat pays for itself'],
    'People',
    ['Appendix', ['More', 'Tides']],
  ]);
  for (const { target } of deck.outline) expect(deck.slides.map(({ id }) => id)).toContain(target);
});
