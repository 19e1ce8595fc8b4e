import { expect, test } from 'vitest';
import type { SlideFacts, TextFacts } from '../../../src/browser/facts.ts';
import { reportSetting } from '../../../src/check/typeset.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { deckOf } from '../../support/briefing.ts';

const TEXT: TextFacts = {
  label: 'p',
  text: 'Some words',
  pixels: 24,
  lines: [{ left: 0, top: 200, right: 500, bottom: 230 }],
  endsIn: null,
};

const line = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

const FACTS = { width: 1280, height: 720, boxes: [], blocks: [], texts: [], stretched: [], headlineLines: 1 };

/** The codes for a page of this setting. */
function codesFor(facts: Partial<SlideFacts>): string[] {
  const deck = deckOf('briefing: 1\ntitle: T\nsections: [{id: one, title: One, blocks: [{text: Two}]}]\n');
  const found: Diagnostic[] = [];
  reportSetting(new Map([['one', { ...FACTS, id: 'one', ...facts }]]), deck, collector(found));
  return found.map(({ code }) => code);
}

test('a page that is set well is not mentioned', () => {
  expect(codesFor({ texts: [TEXT], headlineLines: 2 })).toEqual([]);
});

test('a headline may take two lines', () => {
  expect(codesFor({ headlineLines: 3 })).toEqual(['long-headline']);
});

test('type of less than 14 px is too small', () => {
  expect(codesFor({ texts: [{ ...TEXT, pixels: 14 }] })).toEqual([]);
  expect(codesFor({ texts: [{ ...TEXT, pixels: 13.9 }] })).toEqual(['small-text']);
});

test('lines may touch, but not lie on each other', () => {
  const below = (top: number) => ({ ...TEXT, lines: [line(0, top, 500, top + 30)] });
  expect(codesFor({ texts: [TEXT, below(222)] })).toEqual([]);
  expect(codesFor({ texts: [TEXT, below(215)] })).toEqual(['overlap']);
  expect(codesFor({ texts: [TEXT, { ...TEXT, lines: [line(501, 200, 900, 230)] }] })).toEqual([]);
});

test('names that read upwards may touch at their sides', () => {
  const upwards = (left: number, top = 200) => ({
    ...TEXT,
    label: 'text.tone-text',
    lines: [line(left, top, left + 23, 300)],
  });
  expect(codesFor({ texts: [upwards(100), upwards(119)] })).toEqual([]);
  expect(codesFor({ texts: [upwards(100), upwards(119, 292)] })).toEqual([]);
  expect(codesFor({ texts: [upwards(100), upwards(112)] })).toEqual(['overlap']);
});

test('a single word below a long line is lonely, and told without blame', () => {
  const lone = (right: number, endsIn: string) => ({
    ...TEXT,
    endsIn,
    lines: [line(0, 200, 500, 230), line(0, 230, right, 260)],
  });
  expect(codesFor({ texts: [lone(60, 'space')] })).toEqual(['lone-word']);
  expect(codesFor({ texts: [lone(200, 'partnership')] })).toEqual([]);
  expect(codesFor({ texts: [lone(90, 'of it')] })).toEqual([]);
});

test('a line is as long as its pieces together', () => {
  const pieces = [line(0, 200, 100, 230), line(100, 200, 300, 230), line(300, 200, 500, 230), line(0, 230, 60, 260)];
  expect(codesFor({ texts: [{ ...TEXT, endsIn: 'space', lines: pieces }] })).toEqual(['lone-word']);
});

test('names of a chart that are cut are told, by their whole where the chart has it', () => {
  const chart = 'chart: {type: column, x: a, y: v, data: [{a: Passenger service, v: 1}, {a: Ferries, v: 2}]}';
  const deck = deckOf(`briefing: 1\ntitle: T\nsections: [{id: one, title: One, blocks: [{${chart}}]}]\n`);
  const told = (...texts: string[]) => {
    const found: Diagnostic[] = [];
    const all = texts.map((text) => ({ ...TEXT, label: 'text.tone-text', lines: [], text }));
    reportSetting(new Map([['one', { ...FACTS, id: 'one', texts: all }]]), deck, collector(found));
    return found.map(({ code, message }) => `${code}: ${message}`);
  };
  expect(told('Passen', 'serv…', 'Fer…')).toEqual([
    'cut-name: “Passenger service” is cut, and so is one more: the chart on slide “one” has no room for them',
  ]);
  expect(told('Passenger', 'service', 'Ferries')).toEqual([]);
});

test('a picture keeps its proportions', () => {
  expect(codesFor({ stretched: [{ label: 'img', ratio: 1.2 }] })).toEqual(['stretched']);
});
