/** Small charts on one scale, so that they can be held against each other: a panel a facet, or a series. */
import { area as areaOf, line as lineOf } from 'd3-shape';
import type { ChartPanel, ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, valuesIn } from './across.ts';
import { circle, type Drawing, label, line, lines, path, type Room, rect, together } from './drawing.ts';
import { keyOf } from './key.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';
import { wrap } from './text.ts';

const GAP = { across: 32, down: 22 };
const FOOT = 26;

export function drawMultiples(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const { panels, type } = chart;
  const first = panels[0]?.series ?? [];
  const isBars = type !== 'line' && type !== 'area';
  const values = valuesIn(panels.flatMap(({ series }) => series));
  const domain = isBars || type === 'area' ? domainOf(values, 0) : domainOf(values, chart.baseline);
  const fillsOf = (panel: ChartPanel) =>
    panel.series.map(({ emphasis }, i) =>
      fillOf(emphasis, panel.series.length - 1 - i, panel.series.length, pen, isBars ? 'tints' : 'palette'),
    );
  const names = first.map(({ label: name }, i) => ({
    name,
    fill: fillsOf({ title: null, series: first, totals: [] })[i] ?? 't1',
    strong: false,
  }));
  const key = keyOf(first.length > 1 ? names : [], room, pen);
  const top = room.top + key.height;
  const columns = columnsFor(panels.length, room.right - room.left, room.bottom - top);
  const rows = Math.ceil(panels.length / columns);
  const width = (room.right - room.left - (columns - 1) * GAP.across) / columns;
  const height = (room.bottom - top - (rows - 1) * GAP.down) / rows;
  return together(
    key.drawing,
    ...panels.map((panel, i) => {
      const left = room.left + (i % columns) * (width + GAP.across);
      const up = top + Math.floor(i / columns) * (height + GAP.down);
      return panelIn(panel, { left, right: left + width, top: up, bottom: up + height });
    }),
  );

  function panelIn(panel: ChartPanel, box: Room): Drawing {
    const size = width > 220 ? 18 : 16;
    const isLit = panel.series.some(({ emphasis }) => emphasis === 'set-off');
    const title = lines(wrap(panel.title ?? '', width, size, pen, 1, true), box.left, box.top, size, {
      strong: true,
      tone: isLit ? 'accent' : 'ink',
    });
    const plot = { left: box.left, right: box.right, top: box.top + size + 30, bottom: box.bottom - FOOT };
    const y = scaleOf(domain, [plot.bottom, plot.top]);
    const lanes = isBars ? panel.series.length : 1;
    const pitch = width / Math.max(1, chart.axis.places.length);
    const x = (place: number) => plot.left + (place + 0.5) * pitch;
    const fills = fillsOf(panel);
    const marks = panel.series.map((one, i) =>
      isBars ? barsOf(one, i, lanes, fills[i] ?? 't1', x, y, pitch) : lineIn(one, fills[i] ?? 't1', x, y),
    );
    const base = domain[0] <= 0 && domain[1] >= 0 ? y(0) : plot.bottom;
    const ground = { marks: [line(plot.left, base, plot.right, base, domain[0] <= 0 ? 'base' : 'grid')], labels: [] };
    return together(...marks, ground, {
      marks: [],
      labels: [...title, ...ends(), ...(lanes === 1 && panel.series.length === 1 ? valuesOf(panel.series[0]) : [])],
    });

    /** The first and the last place: those between them can be counted. */
    function ends() {
      const { places } = chart.axis;
      const named = [...new Set([0, places.length - 1])].filter((i) => places[i] !== undefined);
      const room = named.length > 1 ? width / 2 - 8 : width;
      return named.flatMap((i, n) => {
        const { tick = '', group = null } = places[i] ?? {};
        const [text] = wrap(group === null ? tick : `${tick} ${group}`, room, 14, pen, 1);
        const anchor = named.length === 1 ? 'middle' : n === 0 ? 'start' : 'end';
        const at = anchor === 'middle' ? (plot.left + plot.right) / 2 : n === 0 ? plot.left : plot.right;
        return text === undefined ? [] : [label(text, at, box.bottom - 6, 14, { anchor, tone: 'quiet' })];
      });
    }

    /** Where it begins, and where it ends. */
    function valuesOf(one: ChartSeries | undefined) {
      const known = (one?.points ?? []).filter(isKnown);
      const [from, to] = [known[0], known.at(-1)];
      if (from === undefined || to === undefined) return [];
      const at = (point: typeof from, anchor: 'start' | 'end', strong: boolean) => {
        const half = pen.measure(point.text, 16, strong) / 2;
        const middle = Math.max(plot.left + half, Math.min(x(point.place), plot.right - half));
        return label(
          point.text,
          anchor === 'start' ? middle - half : middle + half,
          Math.max(y(point.value), y(domain[1])) - 10,
          16,
          { anchor, strong, halo: true, tone: isLit ? 'accent' : 'ink' },
        );
      };
      const last = at(to, 'end', true);
      const begin = at(from, 'start', false);
      const isApart = begin.x + pen.measure(from.text, 16) + 8 <= last.x - pen.measure(to.text, 16, true);
      return from === to || !isApart ? [last] : [begin, last];
    }
  }

  function barsOf(
    { points }: ChartSeries,
    lane: number,
    lanes: number,
    fill: Fill,
    x: (place: number) => number,
    y: Scale,
    pitch: number,
  ): Drawing {
    const thick = Math.min(40, (pitch * 0.7) / lanes);
    const marks = points.filter(isKnown).map(({ place, value, emphasis }) => {
      const own = emphasis === 'set-off' ? 'accent' : fill;
      const left = x(place) + (lane - lanes / 2) * thick;
      return rect(left, Math.min(y(value), y(0)), thick - 1, Math.abs(y(value) - y(0)), own);
    });
    return { marks, labels: [] };
  }

  function lineIn({ points }: ChartSeries, fill: Fill, x: (place: number) => number, y: Scale): Drawing {
    const draw = lineOf<ChartPoint>()
      .defined(isKnown)
      .x(({ place }) => x(place))
      .y(({ value }) => y(value ?? 0))
      .digits(1);
    const body = areaOf<ChartPoint>()
      .defined(isKnown)
      .x(({ place }) => x(place))
      .y0(y(0))
      .y1(({ value }) => y(value ?? 0))
      .digits(1);
    const last = points.findLast(isKnown);
    return {
      marks: [
        ...(type === 'area' ? [path(body(points) ?? '', fill === 'accent' ? 'fill-accent' : 'fill-t4')] : []),
        path(draw(points) ?? '', `stroke-${fill}`),
        ...points
          .filter(isKnown)
          .filter((point) => point === last || isLone(points, point))
          .map(({ place, value }) => circle(x(place), y(value), 4.5, `fill-${fill}`)),
      ],
      labels: [],
    };
  }
}

/** Between two gaps there is no line. */
function isLone(points: readonly ChartPoint[], { place }: ChartPoint): boolean {
  return (points[place - 1]?.value ?? null) === null && (points[place + 1]?.value ?? null) === null;
}

/** As near to three by two as the box allows. */
function columnsFor(count: number, width: number, height: number): number {
  const options = Array.from({ length: Math.min(count, 6) }, (_, i) => i + 1);
  const badness = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const shape = width / columns / (height / rows);
    return Math.abs(Math.log(shape / 1.5)) + (columns * rows - count) * 0.35;
  };
  return options.reduce((best, one) => (badness(one) < badness(best) ? one : best), 1);
}
