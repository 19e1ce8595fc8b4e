/** Small charts on one scale, so that they can be held against each other: a panel a facet, or a series. */
import type { ChartPanel, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, valuesIn } from './across.ts';
import { type Drawing, type Room, together } from './drawing.ts';
import { type Key, keyOf } from './key.ts';
import { drawPanel, isBars } from './panel.ts';
import { fillsFor, type Pen } from './pen.ts';

const GAP = { across: 32, down: 22 };

export function drawMultiples(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const key = keyFor(chart, room, pen);
  const boxes = boxesFor(chart.panels.length, { ...room, top: room.top + key.height });
  const domain = sharedDomain(chart);
  const panels = chart.panels.flatMap((panel, i) => {
    const box = boxes[i];
    return box === undefined ? [] : [drawPanel(chart, panel, { box, domain, fills: fillsOf(chart, panel, pen) }, pen)];
  });
  return together(key.drawing, ...panels);
}

function sharedDomain({ panels, type, baseline }: DeckChart): [number, number] {
  const values = valuesIn(panels.flatMap(({ series }) => series));
  return domainOf(values, type === 'line' ? baseline : 0);
}

function fillsOf(chart: DeckChart, { series }: Pick<ChartPanel, 'series'>, pen: Pen) {
  const order = isBars(chart) ? 'tints' : 'palette';
  return fillsFor(series, pen, order, isBars(chart));
}

function keyFor(chart: DeckChart, room: Room, pen: Pen): Key {
  const series = chart.panels[0]?.series ?? [];
  const fills = fillsOf(chart, { series }, pen);
  const entries = series.map(({ label: name }, i) => ({ name, fill: fills[i] ?? 't1', strong: false }));
  return keyOf(series.length > 1 ? entries : [], room, pen);
}

function boxesFor(count: number, { left, right, top, bottom }: Room): Room[] {
  const columns = columnsFor(count, right - left, bottom - top);
  const rows = Math.ceil(count / columns);
  const width = (right - left - (columns - 1) * GAP.across) / columns;
  const height = (bottom - top - (rows - 1) * GAP.down) / rows;
  return Array.from({ length: count }, (_, i) => {
    const x = left + (i % columns) * (width + GAP.across);
    const y = top + Math.floor(i / columns) * (height + GAP.down);
    return { left: x, right: x + width, top: y, bottom: y + height };
  });
}

/** As near to three by two as the box allows, with few places left empty. */
function columnsFor(count: number, width: number, height: number): number {
  const badness = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const shape = width / columns / (height / rows);
    return Math.abs(Math.log(shape / 1.5)) + (columns * rows - count) * 0.35;
  };
  const options = Array.from({ length: Math.min(count, 6) }, (_, i) => i + 1);
  return options.reduce((best, one) => (badness(one) < badness(best) ? one : best), 1);
}
