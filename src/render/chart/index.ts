/** THE TABLE of charts: how each type is drawn. Imported only for decks that have one. */
import type { ChartType } from '../../blocks/chart.ts';
import type { DeckChart } from '../../deck/chart/types.ts';
import type { Deck } from '../../deck/types.ts';
import type { Theme } from '../../theme/theme.ts';
import { drawAreas } from './area.ts';
import { drawBars } from './bar.ts';
import { drawColumns } from './column.ts';
import { drawCombo } from './combo.ts';
import { drawDonut } from './donut.ts';
import { drawDots } from './dots.ts';
import { type Drawing, mirrored, type Room } from './drawing.ts';
import { drawLines } from './line.ts';
import { drawMultiples } from './multiples.ts';
import { type Pen, penFor } from './pen.ts';
import { drawSlope } from './slope.ts';
import { drawStacks } from './stacked.ts';
import { svgOf } from './svg.ts';
import { drawWaterfall } from './waterfall.ts';

type Draw = (chart: DeckChart, room: Room, pen: Pen) => Drawing;

const types: { [T in ChartType]: Draw } = {
  bar: drawBars,
  column: drawColumns,
  line: drawLines,
  area: drawAreas,
  stacked: drawStacks,
  grouped: drawColumns,
  percent: drawStacks,
  scatter: drawDots,
  bubble: drawDots,
  donut: drawDonut,
  waterfall: drawWaterfall,
  slope: drawSlope,
  combo: drawCombo,
};

export interface Size {
  width: number;
  height: number;
}

export function drawChart(chart: DeckChart, { width, height }: Size, pen: Pen): Drawing {
  const room = { left: 0, top: 0, right: width, bottom: height };
  const draw = (chart.panels[0]?.title ?? null) !== null ? drawMultiples : types[chart.type];
  return draw(chart, room, pen);
}

/** Those with names at the side where lines begin; of all others the places keep their order in every script. */
const LYING: ReadonlySet<ChartType> = new Set(['bar']);

/** The chart as markup; its size is that of its box in px, so that type is as large as it says. */
export function chartSvg(chart: DeckChart, size: Size, theme: Theme, dir: Deck['dir'] = 'ltr'): string {
  const drawing = drawChart(chart, size, penFor(theme));
  const isTurned = dir === 'rtl' && LYING.has(chart.type) && chart.panels.length === 1;
  return svgOf(isTurned ? mirrored(drawing, size.width) : drawing, size, chart.alt);
}
