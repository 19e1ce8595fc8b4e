import { expect, test } from 'vitest';
import type { Area, SlideFacts } from '../../../src/browser/facts.ts';
import { nextRemedy } from '../../../src/check/remedy.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { compiled } from '../../support/briefing.ts';

const COUNT = 32;
const ROW = { height: 40, room: { left: 0, top: 0, right: 1136, bottom: 400 } };

const facts = (items: Area[]): SlideFacts => {
  const area = { ...ROW.room, bottom: Math.max(...items.map(({ bottom }) => bottom)) };
  const blocks = [{ kind: 'points', area, items }];
  const body = { label: 'div.body', scrollHeight: 0, clientHeight: 0, scrollWidth: 0, clientWidth: 0 };
  const boxes = [{ ...body, area: ROW.room, content: null, lowest: null, widest: null }];
  return { id: 'a', width: 1280, height: 720, boxes, blocks, texts: [], stretched: [], headlineLines: 1 };
};

const at = (row: number, column: number): Area => ({
  left: column * 580,
  top: row * ROW.height,
  right: column * 580 + 556,
  bottom: (row + 1) * ROW.height,
});

const points = Array.from({ length: COUNT }, (_, i) => `Thing ${i}`);
const text = JSON.stringify({
  briefing: '1',
  title: 'All',
  sections: [{ title: 'One', slides: [{ title: 'Things', blocks: [{ points }] }] }],
});
const slide = (compiled(text).decks[0] as Deck).slides.find(({ role }) => role === 'slide') as Deck['slides'][number];

test.each([
  ['down one column and then down another', (i: number) => at(i % 16, Math.floor(i / 16))],
  ['across two columns', (i: number) => at(Math.floor(i / 2), i % 2)],
])('items that run %s are parted into pages with as many on each', (_, place) => {
  const items = points.map((_, i) => place(i));
  const remedy = nextRemedy(slide, facts(items), { density: 'dense', cuts: [] }, true);
  expect(remedy?.cuts).toEqual([COUNT / 2]);
});

test('a list of two hundred lines has sixteen pages; one that would need a hundred is left whole', () => {
  const tall = (height: number) => facts([{ ...at(0, 0), bottom: height }]);
  const long = { ...slide, overflow: 'split' as const };
  const cutsFor = (height: number) => nextRemedy(long, tall(height), { density: 'dense', cuts: [] }, true)?.cuts.length;
  expect(cutsFor(15 * 400 + 90)).toBe(15);
  expect(cutsFor(100 * 400)).toBeUndefined();
});

test('of several blocks, only the parts that are too high are divided again, until each is one piece', () => {
  const mixed = JSON.stringify({
    briefing: '1',
    title: 'All',
    sections: [
      {
        title: 'One',
        slides: [
          {
            title: 'Things',
            blocks: [
              { points: points.slice(0, 8) },
              { compare: { columns: [{ title: 'A' }, { title: 'B' }] } },
              { quote: { text: 'Yes' } },
            ],
          },
        ],
      },
    ],
  });
  const [deck] = compiled(mixed).decks;
  const page = deck?.slides.find(({ role }) => role === 'slide') as Deck['slides'][number];
  const whole = facts(points.slice(0, 8).map((_, i) => at(i, 0)));
  const next = (cuts: number[], over: number[]) =>
    nextRemedy(page, whole, { density: 'dense', cuts }, true, new Set(over))?.cuts ?? null;
  // Eight points, then two blocks that stay whole.
  expect(next([8], [2])).toEqual([8, 9]);
  expect(next([8], [1])).toEqual([4, 8]);
  expect(next([4, 8], [3])).toEqual([4, 8, 9]);
  expect(next([8, 9], [2, 3])).toBeNull();
});

test('parts that follow each other and are a little too high have one page more together, not one more each', () => {
  const rows = points.map((one) => [one, 'is so']);
  const table = { table: { columns: ['What', 'How'], rows } };
  const blocks = [table, { quote: { text: 'Yes' } }];
  const mixed = JSON.stringify({
    briefing: '1',
    title: 'All',
    sections: [{ title: 'One', slides: [{ title: 'Things', blocks }] }],
  });
  const page = compiled(mixed).decks[0]?.slides.find(({ role }) => role === 'slide') as Deck['slides'][number];
  const measured = facts(points.map((_, i) => at(i, 0)));
  const whole = { ...measured, blocks: measured.blocks.map((block) => ({ ...block, kind: 'table' })) };
  const cutsOf = (over: number[]) =>
    nextRemedy(page, whole, { density: 'dense', cuts: [8, 16, 24] }, true, new Set(over))?.cuts;
  expect(cutsOf([1, 2, 3])).toEqual([6, 12, 18, 24]);
  expect(cutsOf([1, 3])).toEqual([4, 8, 16, 20, 24]);
});
