/** A ring of parts: each named outside with its value and share, the whole in the middle. */
import { arc } from 'd3-shape';
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { chartWords } from '../../deck/chart/wording.ts';
import { type Drawing, EMPTY, label, lines, path, px, type Room, together } from './drawing.ts';
import type { Fill, Pen } from './pen.ts';
import { longestWord, SIZES, spread, wrap } from './text.ts';

interface Slice {
  point: ChartPoint;
  name: string;
  fill: Fill;
  /** Of its middle, clockwise from the top. */
  angle: number;
  from: number;
  to: number;
}

const AWAY = 26;
const GAP = 54;
const NAME = { size: SIZES.note, least: 90, most: 150 };

export function drawDonut(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const slices = slicesOf(chart, pen);
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const beside = Math.max(
    NAME.least,
    ...slices.map(({ name, point }) =>
      Math.max(pen.measure(figureOf(point), NAME.size), Math.min(NAME.most, pen.measure(name, NAME.size, true))),
    ),
  );
  const radius = Math.max(40, Math.min(height / 2 - 14, width / 2 - GAP - beside));
  const [x, y] = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  const ring = arc<Slice>()
    .innerRadius(radius * 0.62)
    .outerRadius(radius)
    .startAngle(({ from }) => from)
    .endAngle(({ to }) => to)
    .padAngle(slices.length > 1 ? 0.008 : 0)
    .digits(1);
  const marks = slices.map(
    (slice) => `<path class="fill-${slice.fill}" transform="translate(${px(x)} ${px(y)})" d="${ring(slice)}"/>`,
  );
  const sides = ([1, -1] as const).map((way) =>
    sideOf(
      slices.filter(({ angle }) => (Math.sin(angle) >= 0 ? 1 : -1) === way),
      way,
    ),
  );
  return together({ marks, labels: [] }, ...sides, whole());

  function sideOf(own: readonly Slice[], way: 1 | -1): Drawing {
    const edge = x + way * (radius + GAP);
    const most = Math.max(60, (way === 1 ? room.right - edge : edge - room.left) - 4);
    const fits = (one: number) =>
      own.every(
        ({ point, name }) => Math.max(pen.measure(figureOf(point), one), longestWord(name, one, pen, true)) <= most,
      ) && own.length * one * 2.6 <= room.bottom - room.top;
    const size = [20, SIZES.name, NAME.size].find((one) => (one < 20 || most > 240) && fits(one)) ?? SIZES.small;
    const blocks = own.map(({ name, point }) => ({
      name: wrap(name, most, size, pen, own.length > 4 ? 1 : 2, true),
      value: figureOf(point),
    }));
    const high = blocks.map(({ name }) => (name.length + 1) * size * 1.2 + (own.length > 6 ? 2 : 8));
    const middles = spread(
      own.map(({ angle }, i) => ({ at: y - Math.cos(angle) * (radius + AWAY), size: high[i] ?? 0 })),
      room.top,
      room.bottom,
    );
    const anchor = way === 1 ? 'start' : 'end';
    return together(
      ...own.map(({ angle, point }, i): Drawing => {
        const { name, value } = blocks[i] ?? { name: [], value: '' };
        const middle = middles[i] ?? 0;
        const top = middle - ((name.length + 1) * size * 1.2) / 2 + 2;
        const [sx, sy] = [x + Math.sin(angle) * (radius + 4), y - Math.cos(angle) * (radius + 4)];
        const bend = x + way * (radius + AWAY);
        const isHigh = point.emphasis === 'set-off';
        return {
          marks: [path(`M${px(sx)} ${px(sy)}L${px(bend)} ${px(middle)}H${px(edge - way * 8)}`, 'lead')],
          labels: [
            ...lines(name, edge, top, size, { anchor, strong: true, tone: isHigh ? 'accent' : 'ink' }),
            ...lines([value], edge, top + name.length * size * 1.2, size, { anchor, tone: 'text' }),
          ],
        };
      }),
    );
  }

  function whole(): Drawing {
    const total = chart.panels[0]?.totals[0];
    if (total === undefined || chart.style.percent) return EMPTY;
    const size = [36, 30, 24, 20, 18].find((one) => pen.measure(total.text, one, true) <= radius * 1.05) ?? 16;
    const word = chartWords(chart.style.locale).total;
    return {
      marks: [],
      labels: [
        label(total.text, x, y + 0.3 * size, size, { anchor: 'middle', strong: true, tone: 'ink' }),
        label(word, x, y + 0.3 * size + 24, SIZES.note, { anchor: 'middle', tone: 'quiet' }),
      ],
    };
  }
}

function figureOf({ text, share }: ChartPoint): string {
  return share === null || /%/.test(text) ? text : `${text} · ${share.text}`;
}

function slicesOf({ panels, axis }: DeckChart, pen: Pen): Slice[] {
  const points = (panels[0]?.series[0]?.points ?? []).filter(({ value }) => value !== null && value > 0);
  const whole = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
  let turned = 0;
  return points.map((point, i) => {
    const from = turned;
    turned += ((point.value ?? 0) / whole) * 2 * Math.PI;
    const fill =
      point.emphasis === 'set-off'
        ? 'accent'
        : point.emphasis === 'rest'
          ? i % 2 === 0
            ? 'r1'
            : 'r2'
          : plainFill(i, points.length, pen);
    return { point, name: axis.places[point.place]?.label ?? '', fill, from, to: turned, angle: (from + turned) / 2 };
  });
}

function plainFill(index: number, count: number, pen: Pen): Fill {
  const tints: readonly Fill[] = ['t1', 't2', 't3', 't4'];
  return (count <= 4 ? tints[index] : undefined) ?? `c${(index % pen.colors) + 1}`;
}
