/** Bars lying down: names before them, values at their ends. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { differenceBeside, notesBeside, type Row, referencesDown } from './beside.ts';
import {
  boxOf,
  type Drawing,
  heightOf,
  type Label,
  label,
  line,
  lines,
  middleLine,
  type Room,
  rect,
  together,
} from './drawing.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { fromZero, scaleOf } from './scale.ts';
import { longestWord, wrap } from './text.ts';

const NAMES = { share: 0.34, gap: 16, lines: 3 };
const HIGHEST = { row: 88, bar: 46 };
const BESIDE = 8;

export function drawBars(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const { places } = chart.axis;
  const lanes = Math.max(1, series.length);
  const width = room.right - room.left;
  const top = room.top + (chart.references.length > 0 ? 28 : 0);
  const pitch = Math.min((room.bottom - top) / Math.max(1, places.length), Math.max(HIGHEST.row, lanes * 34 + 20));
  const thick = Math.min(HIGHEST.bar, (pitch * (lanes === 1 ? 0.62 : 0.8)) / lanes);
  const size = Math.max(14, Math.min(lanes === 1 ? 20 : 18, Math.floor(Math.min(pitch / lanes / 1.25, thick / 0.9))));
  const isLegible = (lanes === 1 ? pitch : thick) >= size * 1.02;
  const nameSize = Math.max(14, Math.min(20, Math.floor(pitch / 1.6)));
  const names = namesOf();
  const fills = series.map(({ emphasis }, i) => fillOf(emphasis, lanes - 1 - i, lanes, pen, 'tints'));

  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const domain = fromZero([...values, ...chart.references.map(({ value }) => value)]);
  const aside = notesBeside.room(chart, pen) + differenceBeside.room(chart, pen);
  const labelled = (point: ChartPoint, lane: number) => labelWidth(point, lane);
  const after = Math.max(
    0,
    ...series.flatMap(({ points }, lane) =>
      points.filter(({ value }) => (value ?? 0) >= 0).map((one) => labelled(one, lane)),
    ),
  );
  const before = Math.max(
    0,
    ...series.flatMap(({ points }, lane) =>
      points.filter(({ value }) => (value ?? 0) < 0).map((one) => labelled(one, lane)),
    ),
  );
  const left = room.left + names.width + (before > 0 ? before + BESIDE : 0);
  const right = Math.max(left + 40, room.right - after - BESIDE - aside);
  const x = scaleOf(domain, [left, right]);
  const bottom = top + pitch * places.length;

  const rows: Row[] = [];
  const bars = series.map((one, lane) => one.points.map((point) => barOf(one, point, lane)));
  const plot = { left, right, top, bottom };
  return together(
    names.drawing,
    ...bars.flat(),
    { marks: [line(x(0), top, x(0), bottom, 'base')], labels: [] },
    referencesDown(chart, x, plot, [room.left, room.right], pen),
    notesBeside.draw(chart, rows, room.right - differenceBeside.room(chart, pen), pen),
    differenceBeside.draw(chart, rows, room.right, pen),
  );

  function barOf(one: ChartSeries, point: ChartPoint, lane: number): Drawing {
    const { place, value, emphasis, text } = point;
    const middle = top + (place + 0.5) * pitch + (lane - (lanes - 1) / 2) * (thick + 2);
    const fill =
      emphasis === 'set-off' ? 'accent' : emphasis === 'rest' && fills[lane] !== 'r2' ? 'r1' : (fills[lane] ?? 't1');
    const end = x(value ?? 0);
    const isDown = (value ?? 0) < 0;
    const at = isDown ? end - BESIDE : end + BESIDE;
    const strong = emphasis === 'set-off';
    const tone = value === null ? 'quiet' : strong ? pen.named('accent') : emphasis === 'rest' ? 'text' : 'ink';
    const figure = label(text, at, middleLine(middle, size), size, { anchor: isDown ? 'end' : 'start', tone, strong });
    const labels = isLegible ? [figure, ...seriesName(one, point, lane, figure, fill)] : [];
    const last = Math.max(end, ...labels.map((own) => boxOf(own, pen).right));
    rows.push({ place, lane, y: middle, x: last });
    return {
      marks: value === null ? [] : [rect(Math.min(x(0), end), middle - thick / 2, Math.abs(end - x(0)), thick, fill)],
      labels,
    };
  }

  /** In the first group each bar has its name behind its value. */
  function seriesName(
    { label: name }: ChartSeries,
    { place, value }: ChartPoint,
    lane: number,
    figure: Label,
    fill: Fill,
  ): Label[] {
    if (lanes === 1 || place !== 0) return [];
    const cut = wrap(name, 160, size, pen, 1, true)[0] ?? '';
    const box = boxOf(figure, pen);
    const isDown = (value ?? 0) < 0;
    const tone = pen.named(series[lane]?.emphasis === 'set-off' ? 'accent' : fill);
    return [
      label(cut, isDown ? box.left - 10 : box.right + 10, figure.y, size, {
        anchor: isDown ? 'end' : 'start',
        tone,
        strong: true,
      }),
    ];
  }

  function labelWidth({ place, text, emphasis }: ChartPoint, lane: number): number {
    const own = pen.measure(text, size, emphasis === 'set-off');
    const name = series[lane]?.label ?? '';
    return lanes === 1 || place !== 0
      ? own
      : own + 10 + pen.measure(wrap(name, 160, size, pen, 1, true)[0] ?? '', size, true);
  }

  function namesOf(): { width: number; drawing: Drawing } {
    const most = NAMES.share * width;
    const rowsOf = (text: string) =>
      wrap(text, most, nameSize, pen, Math.max(1, Math.min(NAMES.lines, Math.floor(pitch / (nameSize * 1.2)))));
    const stride = Math.max(1, Math.ceil((nameSize * 1.05) / Math.max(1, pitch)));
    const wrapped = places.map(({ label: name }, i) => (i % stride === 0 ? rowsOf(name) : []));
    const widest = Math.max(
      0,
      ...wrapped.flat().map((one) => pen.measure(one, nameSize, true)),
      ...places.map(({ label: name }) => Math.min(most, longestWord(name, nameSize, pen))),
    );
    const labels = wrapped.flatMap((texts, i) => {
      const height = heightOf(texts, nameSize);
      const strong = places[i]?.emphasis === 'set-off';
      return lines(texts, room.left, top + (i + 0.5) * pitch - height / 2, nameSize, {
        tone: strong ? 'ink' : 'text',
        strong,
      });
    });
    return { width: places.length === 0 ? 0 : widest + NAMES.gap, drawing: { marks: [], labels } };
  }
}
