import { expect, test } from 'vitest';
import { unitBeside } from '../../../../src/deck/chart/unit.ts';
import { parseInline } from '../../../../src/text/inline.ts';

test.each([
  ['Demand in hm^3^', 'hm^3^'],
  ['Cost (€m)', '€m'],
  ['累計下沉（公分）', '公分'],
  ['Share of votes, in %', '%'],
])('“%s” says that it is in “%s”', (title, unit) => {
  expect(unitBeside(parseInline(title), parseInline(unit))).toBeNull();
});

test.each([
  ['Demand by use', 'hm^3^'],
  ['Boats that left', 't'],
])('“%s” does not say that it is in “%s”', (title, unit) => {
  expect(unitBeside(parseInline(title), parseInline(unit))).toEqual(parseInline(unit));
});
