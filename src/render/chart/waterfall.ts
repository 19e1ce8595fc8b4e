/** A waterfall: how steps lead from one total to the next. */
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, line, path, px, type Room, together } from './drawing.ts';
import { withRoomAbove } from './over.ts';
import type { Fill, Pen } from './pen.ts';
import { drawTowers, type Tower, type Towers } from './towers.ts';

export function drawWaterfall(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const points = chart.panels[0]?.series[0]?.points ?? [];
  const floor = floorOf(chart, points);
  const towers = points.map((point) => towerOf(point, floor));
  const drawn = withRoomAbove(chart, room.top, pen, (above) =>
    drawTowers(chart, room, pen, { towers, lanes: 1, reach: [], above, laneNames: null, floor }),
  );
  return together(
    connectors(points, drawn),
    drawn.drawing,
    floor === 0 ? { marks: [], labels: [] } : breaks(points, drawn),
    drawn.remarks,
  );
}

/** Where totals are cut, if the author wants that and no step goes below it. */
function floorOf({ baseline }: DeckChart, points: readonly ChartPoint[]): number {
  const least = Math.min(...points.flatMap((point) => (point.value === null ? [] : [endOf(point)])));
  return baseline !== null && baseline > 0 && baseline < least ? baseline : 0;
}

/** A gap across each total says that it is higher than it looks. */
function breaks(points: readonly ChartPoint[], { centers, width, ground }: Towers): Drawing {
  const y = ground.plot.bottom - 26;
  const marks = points
    .filter(({ isTotal }) => isTotal)
    .map(({ place }) => {
      const [left, right] = [(centers[place] ?? 0) - width / 2 - 4, (centers[place] ?? 0) + width / 2 + 4];
      return path(`M${px(left)} ${px(y + 6)}L${px(right)} ${px(y - 6)}`, 'break');
    });
  return { marks, labels: [] };
}

function towerOf(point: ChartPoint, floor: number): Tower {
  const { place, value, text, emphasis, isTotal, start } = point;
  const isDown = !isTotal && (value ?? 0) < 0;
  return {
    place,
    lane: 0,
    segments:
      value === null ? [] : [{ from: isTotal ? floor : start, to: endOf(point), fill: fillFor(point), label: null }],
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
