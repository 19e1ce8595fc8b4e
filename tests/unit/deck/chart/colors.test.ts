/** A name has its colour on every slide where charts share it, whatever the charts are. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { DeckChart } from '../../../../src/deck/chart/types.ts';
import { blocksIn } from '../../../../src/deck/inside.ts';
import type { Slide } from '../../../../src/deck/types.ts';
import { fillsFor, type Pen, penFor } from '../../../../src/render/chart/pen.ts';
import { loadTheme } from '../../../../src/theme/load.ts';
import { deckOf } from '../../../support/briefing.ts';

let pen: Pen;

beforeAll(async () => {
  pen = penFor(await loadTheme(null, ''));
});

const NAMES = ['North', 'South', 'East', 'West', 'Export', 'Islands', 'Online', 'Retail'];

/** Each inner list is a slide: charts with the names of their series. */
function slidesOf(slides: readonly (readonly { type: string; names: readonly string[] }[])[]): Slide[] {
  const chartOf = ({ type, names }: { type: string; names: readonly string[] }) => ({
    chart: {
      type,
      data: ['a', 'b'].map((k) => ({ k, ...Object.fromEntries(names.map((name, i) => [name, i + 1])) })),
      y: names,
    },
  });
  const pages = slides.map((charts, i) => ({ title: `S${i}`, blocks: charts.map(chartOf) }));
  const text = JSON.stringify({ briefing: '1', title: 'T', sections: [{ title: 'A', slides: pages }] });
  return deckOf(text).slides;
}

function chartsIn(slide: Slide): DeckChart[] {
  return blocksIn([slide]).flatMap((block) => (block.kind === 'chart' ? [block.value] : []));
}

const chart = fc.record({
  type: fc.constantFrom('line', 'stacked', 'percent', 'area', 'grouped'),
  names: fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 6 }),
});

/** The fills that its drawing asks for. */
function fillsIn({ type, panels }: DeckChart): [string, string][] {
  const series = panels[0]?.series ?? [];
  const fills = fillsFor(series, pen, type === 'line' ? 'palette' : 'tints', type === 'grouped');
  return series.map(({ label }, i) => [label, fills[i] ?? '']);
}

test('one name, one colour, and in a chart no colour twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(chart, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), (slides) => {
      const charts = slidesOf(slides).flatMap(chartsIn);
      expect(charts).toHaveLength(slides.flat().length);
      const seen = new Map<string, string>();
      for (const one of charts) {
        const fills = fillsIn(one);
        expect(new Set(fills.map(([, fill]) => fill)).size).toBe(fills.length);
        for (const [name, fill] of fills) expect([name, fill]).toEqual([name, seen.get(name) ?? fill]);
        for (const [name, fill] of fills) seen.set(name, fill);
      }
    }),
    { numRuns: 30, seed: 7 },
  );
});

test('charts that agree by themselves keep the shades of one colour', () => {
  const charts = slidesOf([
    [
      { type: 'stacked', names: ['North', 'South'] },
      { type: 'percent', names: ['North', 'South'] },
    ],
  ]).flatMap(chartsIn);
  expect(charts.flatMap(fillsIn).map(([, fill]) => fill)).toEqual(['t1', 't3', 't1', 't3']);
});

test('a slice has the colour of its name, though others are missing', () => {
  const donut = (values: readonly number[]) => ({
    chart: { type: 'donut', data: values.map((v, i) => ({ name: NAMES[i], v })) },
  });
  const blocks = [donut([5, 4, 3, 2, 1]), donut([5, 0, 3, 2, 1])];
  const text = JSON.stringify({
    briefing: '1',
    title: 'T',
    sections: [{ title: 'A', slides: [{ title: 'S', blocks }] }],
  });
  const places = deckOf(text)
    .slides.flatMap(chartsIn)
    .map(({ axis }) => axis.places.map(({ color }) => color));
  expect(places).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ]);
});
