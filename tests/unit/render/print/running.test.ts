import { expect, test } from 'vitest';
import { sheetOf } from '../../../../src/render/print/geometry.ts';
import { pageRules } from '../../../../src/render/print/running.ts';
import { deckOf } from '../../../support/briefing.ts';

const deck = deckOf('briefing: 1\ntitle: T\nsections: [{title: S, slides: [{title: A}]}]\n');

function headsOf(start: string, end: string) {
  const rules = pageRules(deck, sheetOf('a4'), { start, end });
  return [...rules.matchAll(/@top-\w+\{content:"([^"]*)";width:(\d+)%/g)].map(([, text, width]) => ({
    text,
    width: Number(width),
  }));
}

test('heads of pages share a line: the end has what it needs, the start all that is left', () => {
  const title = 'Krankenhausinformationssystem im Klinikverbund Oberlahn erneuern und was es kostet';
  expect(headsOf(title, 'Aufsichtsrat').map(({ text }) => text)).toEqual([title, 'Aufsichtsrat']);
  const long = headsOf(title, 'Alle Mitglieder des Aufsichtsrats und der Betriebsräte beider Häuser am Fluss');
  expect(long[0]?.text).toMatch(/^Krankenhausinformationssystem im .*[^ ]…$/);
  expect(long[1]?.text).toMatch(/^Alle Mitglieder des .*[^ ]…$/);
  expect(long.map(({ width }) => width).reduce((a, b) => a + b)).toBe(100);
  expect(long[1]?.width).toBeLessThan(50);
});
