/** Whatever is drawn: labels do not cover each other, stay in their box, and say what the deck says they do. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHART_TYPES, type ChartType } from '../../../../src/blocks/chart.ts';
import type { DeckChart } from '../../../../src/deck/chart/types.ts';
import { wordsOnChart } from '../../../../src/deck/chart/words.ts';
import { boxOf, type Drawing, type Room } from '../../../../src/render/chart/drawing.ts';
import { drawChart } from '../../../../src/render/chart/index.ts';
import { type Pen, penFor } from '../../../../src/render/chart/pen.ts';
import { loadTheme } from '../../../../src/theme/load.ts';
import { compiled } from '../../../support/briefing.ts';

let pen: Pen;

beforeAll(async () => {
  pen = penFor(await loadTheme(null, ''));
});

const word = fc.constantFrom(
  'Oslo',
  'Saint Vey',
  'Harrowick – Tolm',
  'Foot passengers',
  'Q4',
  'Verwaltung',
  'EMEA',
  'No one knows',
);
const name = fc.tuple(word, word, fc.nat(99)).map(([a, b, n]) => (n % 3 === 0 ? `${a} ${n}` : `${a}, ${b} ${n}`));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 9_999_999 }),
  fc.double({ min: 0, max: 50, noNaN: true }).map((value) => Math.round(value * 100) / 100),
);
const signedAmount = fc.tuple(amount, fc.boolean()).map(([value, isNegative]) => (isNegative ? -value : value));
const cellOf = (value: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 8, arbitrary: value.map(String) }, fc.constant('n/a'));

const UNSIGNED = new Set<ChartType>(['donut', 'percent', 'area', 'bubble']);
const sizes = fc.constantFrom({ width: 1136, height: 380 }, { width: 637, height: 380 }, { width: 548, height: 320 });

function chartOf(type: ChartType) {
  const cell = cellOf(UNSIGNED.has(type) ? amount : signedAmount);
  const isSingle = type === 'donut' || type === 'waterfall';
  const most = type === 'donut' ? 7 : 12;
  const series = fc.uniqueArray(word, { minLength: 1, maxLength: isSingle || type === 'scatter' ? 1 : 5 });
  const places = fc.oneof(
    fc.uniqueArray(name, { minLength: 1, maxLength: most }),
    fc
      .integer({ min: 1, max: 30 })
      .map((count) =>
        Array.from(
          { length: Math.min(count, isSingle ? most : type === 'slope' ? 20 : count) },
          (_, i) => `${2000 + i}`,
        ),
      ),
  );
  return fc
    .record({
      series,
      places,
      seed: fc.array(cell, { minLength: 40, maxLength: 40 }),
      size: sizes,
      note: fc.boolean(),
      title: fc.boolean(),
    })
    .map(({ series, places, seed, size, note }) => {
      const at = (i: number) => seed[i % seed.length] ?? '1';
      const isDots = type === 'scatter' || type === 'bubble';
      const rows = isDots
        ? places.map((place, i) => ({
            place,
            across: String(i * 7 + 3),
            up: at(i) === 'n/a' ? '5' : at(i),
            size: String(i + 1),
          }))
        : places.map((place, row) => ({
            place,
            ...Object.fromEntries(series.map((one, i) => [one, at(row * series.length + i + (row % 3))])),
          }));
      // One value at least.
      const [first] = rows;
      if (first !== undefined && !isDots) Object.assign(first, { [series[0] ?? '']: '42' });
      const keys = isDots
        ? { x: 'across', y: ['up'], label: 'place', ...(type === 'bubble' ? { size: 'size' } : {}) }
        : { x: 'place', series };
      const points =
        note && ['column', 'line', 'stacked', 'waterfall', 'bar'].includes(type)
          ? { points: [{ x: places[0], text: 'A remark that takes two lines' }] }
          : {};
      return { size, chart: { type, data: rows, ...keys, ...points } };
    });
}

function planned(chart: object): DeckChart {
  const text = JSON.stringify({
    briefing: '1',
    title: 'T',
    rules: { 'crowded-chart': 'off' },
    sections: [{ title: 'S', blocks: [{ chart }] }],
  });
  const { decks, diagnostics } = compiled(text);
  const block = decks[0]?.slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []))[0];
  if (block?.kind !== 'chart') throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return block.value;
}

function clashes({ labels }: Drawing, { width, height }: { width: number; height: number }): string[] {
  const boxes = labels.map((one) => ({ ...boxOf(one, pen), text: one.text }));
  const out = boxes.filter((box) => box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `“${a.text}” over “${b.text}”`),
  );
  return [...out.map(({ text }) => `“${text}” is outside`), ...over];
}

/** Half a pixel of a letter’s slope is nothing. */
function meet(a: Room, b: Room): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

describe.each(CHART_TYPES)('%s', (type) => {
  test('labels are apart and inside, and say what must be said', () => {
    fc.assert(
      fc.property(chartOf(type), ({ chart, size }) => {
        const resolved = planned(chart);
        const drawing = drawChart(resolved, size, pen);
        expect(clashes(drawing, size)).toEqual([]);
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        const drawn = letters(drawing.labels.map(({ text }) => text).join(''));
        expect(wordsOnChart(resolved).filter((words) => !drawn.includes(letters(words)))).toEqual([]);
        expect(drawing.marks.join('')).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});
