/** Columns: one series, or several side by side. */
import type { ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, type Room, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { withRoomAbove } from './over.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { besideFor, referencesAcross } from './reference.ts';
import { SIZES } from './text.ts';
import { barWidth, drawTowers, type Tower, type Towers } from './towers.ts';

export function drawColumns(chart: DeckChart, room: Room, pen: Pen): Drawing {
  return columnsIn(chart, room, pen).drawing;
}

/** The drawing, and where its columns stand. */
export function columnsIn(chart: DeckChart, room: Room, pen: Pen): { drawing: Drawing; towers: Towers } {
  const series = chart.panels[0]?.series ?? [];
  const lanes = Math.max(1, series.length);
  // The last is the darkest: of several years that is the one of which the chart speaks.
  const fills = fillsFor(series, pen, 'tints', true);
  const inner = { ...room, right: room.right - besideFor(chart, pen) };
  const named = namesBelow(series, inner, chart, pen);
  const entries = series.map(({ label, emphasis }, i) => ({
    name: label,
    fill: fills[i] ?? 't1',
    strong: emphasis === 'set-off',
  }));
  const key = keyOf(named !== null || lanes === 1 ? [] : entries, inner, pen);
  const top = inner.top + key.height;
  const towers = series.flatMap((one, lane) => towersOf(one, lane, fills[lane] ?? 't1', pen));
  const reach = chart.references.map(({ value }) => value);
  const drawn = withRoomAbove(chart, top, pen, (above) =>
    drawTowers(chart, { ...inner, top }, pen, { towers, lanes, reach, above, laneNames: named }),
  );
  const references = referencesAcross(chart, drawn.y, drawn.ground.plot, pen);
  return { drawing: together(key.drawing, drawn.drawing, references, drawn.remarks), towers: drawn };
}

/** Where all of them fit below the columns of a group, names stand there. */
function namesBelow(series: readonly ChartSeries[], room: Room, { axis }: DeckChart, pen: Pen): string[] | null {
  if (series.length < 2) return null;
  const width = barWidth((room.right - room.left) / Math.max(1, axis.places.length), series.length);
  return series.every(({ label }) => pen.measure(label, SIZES.small) <= width)
    ? series.map(({ label }) => label)
    : null;
}

function towersOf({ points }: ChartSeries, lane: number, fill: Fill, pen: Pen): Tower[] {
  return points.map(({ place, value, text, emphasis }) => {
    const own = emphasis === 'set-off' ? 'accent' : emphasis === 'rest' && fill !== 'r2' ? 'r1' : fill;
    const isSetOff = emphasis === 'set-off';
    return {
      place,
      lane,
      segments: value === null ? [] : [{ from: 0, to: value, fill: own, label: null }],
      label: text,
      tone: value === null ? 'quiet' : isSetOff ? pen.named('accent') : emphasis === 'rest' ? 'text' : 'ink',
      isStrong: isSetOff,
      isDown: (value ?? 0) < 0,
    };
  });
}
