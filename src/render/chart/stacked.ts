/** Columns of parts: stacked to what they add up to, or each to a hundred percent. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, line, type Room, together } from './drawing.ts';
import { namesBeside, widthBeside } from './names.ts';
import { withRoomAbove } from './over.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { namesOfReferences, referenceLines } from './reference.ts';
import { drawTowers, type Segment, type Tower } from './towers.ts';

export function drawStacks(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const [panel] = chart.panels;
  const series = panel?.series ?? [];
  const fills = fillsFor(series, pen, 'tints');
  const isShare = chart.type === 'percent';
  const towers = chart.axis.places.map(({ emphasis }, place): Tower => {
    const segments = segmentsOf(series, fills, place, isShare);
    const total = panel?.totals[place];
    const isNothing = segments.length === 0;
    return {
      place,
      lane: 0,
      segments,
      label: isShare ? null : isNothing ? (series[0]?.points[place]?.text ?? null) : (total?.text ?? null),
      tone: isNothing ? 'quiet' : 'ink',
      isStrong: emphasis !== 'rest' && !isNothing,
      isDown: (total?.value ?? 0) < 0,
    };
  });
  const names = series.map(({ label, emphasis }, i) => ({
    name: label,
    fill: fills[i] ?? 't1',
    strong: emphasis === 'set-off',
  }));
  const lines = isShare ? [] : chart.references;
  const all = [...names, ...namesOfReferences(lines)];
  const inner = { ...room, right: room.right - widthBeside(all, pen) };
  const reach = isShare ? [100] : chart.references.map(({ value }) => value);
  const drawn = withRoomAbove(chart, room.top, pen, (above) =>
    drawTowers(chart, inner, pen, { towers, lanes: 1, reach, above, laneNames: null }),
  );
  const { plot } = drawn.ground;
  const last = towers.findLast(({ segments }) => segments.length > 0);
  const edge = (drawn.centers[last?.place ?? 0] ?? plot.right) + drawn.width / 2;
  const wanted = names.map((_, i) => {
    const own =
      last === undefined ? undefined : segmentsOf(series, fills, last.place, isShare).find((part) => part.series === i);
    return own === undefined ? drawn.y(0) : drawn.y((own.from + own.to) / 2);
  });
  return together(
    drawn.drawing,
    referenceLines({ ...chart, references: lines }, drawn.y, plot, plot.right + 6),
    namesBeside(
      all,
      [...wanted, ...lines.map(({ value }) => drawn.y(value))],
      { edge, from: plot.right + 6, plot },
      pen,
    ),
    drawn.remarks,
    { marks: isShare ? [line(plot.left, drawn.y(0), plot.right, drawn.y(0), 'base')] : [], labels: [] },
  );
}

interface Part extends Segment {
  series: number;
}

/** From the ground up; what is less than nothing goes down from it. */
function segmentsOf(series: readonly ChartSeries[], fills: readonly Fill[], place: number, isShare: boolean): Part[] {
  let [up, down] = [0, 0];
  return series.flatMap(({ points }, i) => {
    const value = amountOf(points[place], isShare);
    if (value === null || value === 0) return [];
    const from = value > 0 ? up : down;
    if (value > 0) up += value;
    else down += value;
    const text = isShare ? (points[place]?.share?.text ?? null) : (points[place]?.text ?? null);
    return [{ from, to: from + value, fill: fills[i] ?? 't1', label: text, series: i }];
  });
}

function amountOf(point: ChartPoint | undefined, isShare: boolean): number | null {
  return isShare ? (point?.share?.value ?? null) : (point?.value ?? null);
}
