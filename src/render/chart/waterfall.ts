/** A waterfall: how steps lead from one total to the next. */
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, line, type Room, together } from './drawing.ts';
import { withRoomAbove } from './over.ts';
import type { Fill, Pen } from './pen.ts';
import { drawTowers, type Tower, type Towers } from './towers.ts';

export function drawWaterfall(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const points = chart.panels[0]?.series[0]?.points ?? [];
  const towers = points.map((point) => towerOf(point));
  const drawn = withRoomAbove(chart, room.top, pen, (above) =>
    drawTowers(chart, room, pen, { towers, lanes: 1, reach: [], above, laneNames: null }),
  );
  return together(connectors(points, drawn), drawn.drawing, drawn.remarks);
}

function towerOf(point: ChartPoint): Tower {
  const { place, value, text, emphasis, isTotal, start } = point;
  const isDown = !isTotal && (value ?? 0) < 0;
  return {
    place,
    lane: 0,
    segments: value === null ? [] : [{ from: start, to: endOf(point), fill: fillFor(point), label: null }],
    label: text,
    tone: value === null ? 'quiet' : emphasis === 'rest' ? 'text' : 'ink',
    isStrong: isTotal || emphasis === 'set-off',
    isDown: isDown || (isTotal && (value ?? 0) < 0),
  };
}

/** Totals stand out from steps; what takes away is told from what adds. */
function fillFor({ emphasis, isTotal, value }: ChartPoint): Fill {
  if (emphasis === 'set-off') return 'accent';
  if (isTotal) return emphasis === 'rest' ? 't2' : 't1';
  if (emphasis === 'rest') return 'r2';
  return (value ?? 0) < 0 ? 'accent' : 't3';
}

function endOf({ start, value, isTotal }: ChartPoint): number {
  return isTotal ? (value ?? 0) : start + (value ?? 0);
}

/** From the end of each step to the begin of the next. */
function connectors(points: readonly ChartPoint[], { y, centers, width }: Towers): Drawing {
  const marks = points.slice(0, -1).map((point, i) => {
    const [from, to] = [(centers[i] ?? 0) + width / 2, (centers[i + 1] ?? 0) - width / 2];
    const level = y(point.value === null ? point.start : endOf(point));
    return line(from, level, to, level, 'connector');
  });
  return { marks, labels: [] };
}
