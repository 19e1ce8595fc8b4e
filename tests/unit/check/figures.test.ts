/** Figures that a chart writes in its own way are no leak; those of a series that is not seen are. */
import { beforeAll, expect, test } from 'vitest';
import { derivedIn } from '../../../src/check/figures.ts';
import { guardOf } from '../../../src/check/leak.ts';
import { type Own, ownWords } from '../../../src/check/own.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { compiled } from '../../support/briefing.ts';

const BRIEFING = `briefing: 1
title: Sales
audiences: {board: {}, press: {}}
sections:
  - title: By drive
    blocks:
      - chart:
          type: stacked
          data:
            - {year: 2024-03, diesel: 21234, battery: 8451, hybrid: 77123}
            - {year: 2024-04, diesel: 20345, battery: 9562, hybrid: 66234}
          series: [diesel, battery, {name: hybrid, for: board}]
  - title: For the board
    for: board
    blocks:
      - table:
          columns: [When, Diesel, Sum, Total]
          rows: [[March 2024, "21,234", "29,685", "Stacked column chart"]]
`;

const { origin, decks } = compiled(BRIEFING);
const press = decks[1] as Deck;
let own: Own;

beforeAll(async () => {
  own = await ownWords(press, await loadTheme(null, ''), await loadTemplates());
});

function leaks(texts: string[]): boolean {
  if (origin === null) throw new Error('the briefing of this test is wrong');
  const { searchFor } = guardOf(origin.briefing, origin.assets, {});
  const reader = { audience: 'press', shows: [], name: 'briefing', derived: derivedIn(press), own };
  return searchFor(reader)(texts) !== null;
}

test('a value in another notation, a sum, a month in words and what charts are called are no leak', () => {
  expect(leaks(['21,234', '29,685', 'March 2024', 'Stacked column chart: 2024'])).toBe(false);
});

test('the values of a series that is not seen are one, and so are sums with it', () => {
  expect(leaks(['77123'])).toBe(true);
  expect(leaks(['77,123'])).toBe(true);
  expect(leaks(['hybrid'])).toBe(true);
  expect(derivedIn(press).join(' ')).not.toContain('106,808');
});
