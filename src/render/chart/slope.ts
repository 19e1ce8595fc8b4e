/** A slope: where each line begins and where it ends, with name and value at both. */
import type { ChartPoint, ChartSeries, DeckChart } from '../../deck/chart/types.ts';
import { domainOf, isKnown, valuesIn } from './across.ts';
import { circle, type Drawing, type Label, label, line, path, px, type Room, together } from './drawing.ts';
import { type Fill, fillOf, type Pen } from './pen.ts';
import { scaleOf } from './scale.ts';
import { SIZES, spread, wrap } from './text.ts';

const HEAD = 34;
const WIDEST = 250;
const GAP = 14;

export function drawSlope(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const { places } = chart.axis;
  const series = chart.panels[0]?.series ?? [];
  const isPlain = series.every(({ emphasis }) => emphasis === 'plain');
  const fills = series.map(({ emphasis }, i) =>
    isPlain && series.length > 4 ? 't2' : fillOf(emphasis, i, series.length, pen, 'palette'),
  );
  const size =
    series.length * 25 <= room.bottom - room.top - HEAD
      ? SIZES.name
      : series.length * 20 <= room.bottom - room.top - HEAD
        ? 16
        : 14;
  const most = Math.min(WIDEST, (room.right - room.left) * 0.26);
  const capacity = Math.floor((room.bottom - room.top - HEAD) / (size * 1.22));
  const nameOf = ({ label: name }: ChartSeries) => wrap(name, most, size, pen, 1, true)[0] ?? '';
  const side = (at: number) => {
    const ends = series.map((one) => pen.measure(`${nameOf(one)}  ${one.points.at(at)?.text ?? ''}`, size, true));
    return Math.max(pen.measure(textOf(at === 0 ? 0 : places.length - 1), SIZES.name, true), ...ends) + GAP + 6;
  };
  const left = room.left + side(0);
  const right = room.right - side(-1);
  const xOf = (place: number) =>
    places.length < 2 ? (left + right) / 2 : left + (place / (places.length - 1)) * (right - left);
  const y = scaleOf(domainOf(valuesIn(series), chart.baseline), [room.bottom - 14, room.top + HEAD + 8]);

  const heads = headsOf();
  const rails = places.map((_, i) => line(xOf(i), room.top + HEAD - 6, xOf(i), room.bottom, 'grid'));
  const order = series.map((_, i) => i).sort((a, b) => rank(series[a]) - rank(series[b]));
  const marks = order.flatMap((i) => marksOf(series[i]?.points ?? [], fills[i] ?? 't1'));
  const plot = { ...room, top: room.top + HEAD };
  return together(
    { marks: [...rails, ...marks], labels: heads },
    endLabels((points) => points[0], 'end', left - GAP),
    places.length < 2 ? { marks: [], labels: [] } : endLabels((points) => points.at(-1), 'start', right + GAP),
  );

  function textOf(index: number): string {
    const { tick = '', group = null } = places[index] ?? {};
    return wrap(group === null ? tick : `${tick} ${group}`, most, SIZES.name, pen, 1, true)[0] ?? '';
  }

  /** The ends are named in any case, what lies between them where there is room. */
  function headsOf(): Label[] {
    const texts = places.map((_, i) => textOf(i));
    const pitch = (right - left) / Math.max(1, places.length - 1);
    const isWide = texts.every((text) => pen.measure(text, SIZES.name, true) + 16 <= pitch);
    return texts.flatMap((text, i) => {
      const isEnd = i === 0 || i === places.length - 1;
      const anchor = i === 0 ? 'end' : isEnd ? 'start' : 'middle';
      const x = xOf(i) + (anchor === 'end' ? -GAP : anchor === 'start' ? GAP : 0);
      const y = room.top + 0.8 * SIZES.name;
      return isEnd || isWide ? [label(text, x, y, SIZES.name, { anchor, strong: true, tone: 'ink' })] : [];
    });
  }

  function marksOf(points: readonly ChartPoint[], fill: Fill): string[] {
    const known = points.filter(isKnown);
    const d = known.map(({ place, value }, i) => `${i === 0 ? 'M' : 'L'}${px(xOf(place))} ${px(y(value))}`).join('');
    return [
      path(d, `stroke-${fill}`),
      ...known.map(({ place, value }) => circle(xOf(place), y(value), 5.5, `fill-${fill}`)),
    ];
  }

  function endLabels(
    pick: (points: readonly ChartPoint[]) => ChartPoint | undefined,
    anchor: 'start' | 'end',
    x: number,
  ): Drawing {
    const ends = series.map((one, i) => ({ one, point: pick(one.points), fill: fills[i] ?? 't1' }));
    const all = ends.flatMap(({ one, point, fill }) =>
      point === undefined || !isKnown(point) ? [] : [{ one, point, fill }],
    );
    // Of more than there is room for, those that are set off come first.
    const first = [...all].sort((a, b) => rank(b.one) - rank(a.one)).slice(0, capacity);
    const known = all.filter((one) => first.includes(one));
    const middles = spread(
      known.map(({ point }) => ({ at: y(point.value), size: size * 1.22 })),
      plot.top - 8,
      plot.bottom,
    );
    return together(
      ...known.map(({ one, point, fill }, i): Drawing => {
        const baseline = (middles[i] ?? 0) + 0.34 * size;
        const strong = one.emphasis === 'set-off' || one.emphasis === 'plain';
        const name = label(nameOf(one), 0, baseline, size, {
          anchor,
          strong,
          tone: one.emphasis === 'rest' ? 'quiet' : pen.named(fill),
        });
        const value = label(point.text, x, baseline, size, {
          anchor,
          tone: one.emphasis === 'rest' ? 'quiet' : 'ink',
          strong: one.emphasis === 'set-off',
        });
        const shift = pen.measure(`${point.text}  `, size, true) + 2;
        return { marks: [], labels: [value, { ...name, x: anchor === 'end' ? x - shift : x + shift }] };
      }),
    );
  }
}

/** What is set off lies above the rest. */
function rank(series: ChartSeries | undefined): number {
  return series?.emphasis === 'set-off' ? 1 : 0;
}
