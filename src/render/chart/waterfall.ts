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

/** Two strokes across each total say that it is higher than it looks. */
function breaks(points: readonly ChartPoint[], { centers, width, ground }: Towers): Drawing {
  const y = ground.plot.bottom - 24;
  const marks = points
    .filter(({ isTotal }) => isTotal)
    .flatMap(({ place }) => {
      const [left, right] = [(centers[place] ?? 0) - width / 2 - 6, (centers[place] ?? 0) + width / 2 + 6];
      const across = (at: number) => `M${px(left)} ${px(at + 5)}L${px(right)} ${px(at - 5)}`;
      return [path(across(y), 'break'), path(across(y - 4), 'break-edge'), path(across(y + 4), 'break-edge')];
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

/** Totals stand out from steps, and what adds from what takes away: by lightness, for neither is good or bad in itself. */
function fillFor({ emphasis, isTotal, value }: ChartPoint): Fill {
  if (emphasis === 'set-off') return 'accent';
  const isDown = (value ?? 0) < 0;
  if (emphasis === 'rest') return isTotal ? 't2' : isDown ? 'r2' : 'r1';
  return isTotal ? 't1' : isDown ? 't4' : 't2';
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
