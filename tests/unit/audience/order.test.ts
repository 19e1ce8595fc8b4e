import { expect, test } from 'vitest';
import { compiled, findings } from '../../support/briefing.ts';

const briefing = (board: string) => `briefing: 1
title: T
audiences:
  board: ${board}
  owners: {extends: board}
  staff: {}
sections:
  - {id: one, title: One, blocks: [{text: A.}]}
  - {title: The second, blocks: [{text: B.}]}
  - {id: three, title: Three, except: owners, blocks: [{text: C.}]}
  - {id: four, title: Four, blocks: [{text: D.}]}
`;

function sectionsFor(audience: string, board: string): string[] {
  const [deck] = compiled(briefing(board), {}, { audiences: [audience] }).decks;
  return (deck?.slides ?? []).flatMap((slide) => (slide.role === 'slide' ? [`${slide.number} ${slide.id}`] : []));
}

test('sections that are named come first, the others keep their order behind them', () => {
  expect(sectionsFor('board', '{order: [four, the-second]}')).toEqual(['3 four', '4 the-second', '5 one', '6 three']);
  expect(sectionsFor('staff', '{order: [four, the-second]}')).toEqual(['3 one', '4 the-second', '5 three', '6 four']);
});

test('the order is taken over, and says nothing of a section that is hidden', () => {
  expect(sectionsFor('owners', '{order: [three, four]}')).toEqual(['3 four', '4 one', '5 the-second']);
  expect(findings(briefing('{order: [three, four]}'), {}, { audiences: ['owners'] })).toEqual([]);
});
