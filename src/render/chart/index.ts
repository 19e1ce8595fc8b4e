/** THE TABLE of charts: how each type is drawn. Imported only for decks that have one. */
import type { ChartType } from '../../blocks/chart.ts';
import type { DeckChart } from '../../deck/chart/types.ts';
import type { Theme } from '../../theme/theme.ts';
import { drawColumns } from './column.ts';
import type { Drawing, Room } from './drawing.ts';
import { type Pen, penFor } from './pen.ts';
import { svgOf } from './svg.ts';

type Draw = (chart: DeckChart, room: Room, pen: Pen) => Drawing;

const types: { [T in ChartType]?: Draw } = {
  column: drawColumns,
  grouped: drawColumns,
};

export interface Size {
  width: number;
  height: number;
}

export function drawChart(chart: DeckChart, { width, height }: Size, pen: Pen): Drawing {
  const room = { left: 0, top: 0, right: width, bottom: height };
  return (types[chart.type] ?? drawColumns)(chart, room, pen);
}

/** The chart as markup; its size is that of its box in px, so that type is as large as it says. */
export function chartSvg(chart: DeckChart, size: Size, theme: Theme): string {
  return svgOf(drawChart(chart, size, penFor(theme)), size, chart.alt);
}
