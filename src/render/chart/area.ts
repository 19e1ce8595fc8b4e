/** Areas: one below its line, or several on top of each other, each named where it ends. */
import { area as areaOf, line as lineOf } from 'd3-shape';
import type { ChartPoint, DeckChart } from '../../deck/chart/types.ts';
import { type Across, domainOf, drawAcross, isKnown } from './across.ts';
import { type Drawing, line, path, type Room, together } from './drawing.ts';
import { type Name, namesBeside, widthBeside } from './names.ts';
import { type Fill, fillsFor, type Pen } from './pen.ts';
import { namesOfReferences, referenceLines } from './reference.ts';

interface Layer {
  point: ChartPoint;
  from: number;
  to: number;
}

export function drawAreas(chart: DeckChart, room: Room, pen: Pen): Drawing {
  const series = chart.panels[0]?.series ?? [];
  const isOne = series.length === 1;
  const fills = fillsFor(series, pen, 'tints').map(
    (fill, i): Fill => (isOne && series[i]?.emphasis === 'plain' ? 't4' : fill),
  );
  const layers = stacked(series.map(({ points }) => points));
  const names = series.map(
    ({ label, points, emphasis }, i): Name => ({
      name: isOne ? '' : label,
      fill: isOne ? 't1' : (fills[i] ?? 't1'),
      strong: emphasis === 'set-off',
      value: points.findLast(isKnown)?.text ?? '',
    }),
  );
  const all = [...names, ...namesOfReferences(chart.references)];
  const inner = { ...room, right: room.right - widthBeside(all, pen) };
  const reach = [...layers.flat().flatMap(({ from, to }) => [from, to]), ...chart.references.map(({ value }) => value)];
  const drawn = drawAcross(chart, inner, pen, { domain: domainOf(reach, 0), above: 0, hasGrid: true, pad: 0 });
  const wanted = layers.map((layer) => {
    const last = layer.findLast(({ point }) => isKnown(point));
    return last === undefined ? drawn.y(0) : isOne ? drawn.y(last.to) : drawn.y((last.from + last.to) / 2);
  });
  const edge = drawn.x(chart.axis.places.length - 1);
  const { plot } = drawn;
  const from = Math.max(edge, plot.right - 18);
  return together(
    drawn.drawing,
    { marks: layers.flatMap((layer, i) => marksOf(layer, fills[i] ?? 't1', isOne, drawn)), labels: [] },
    { marks: [line(plot.left, drawn.y(0), plot.right, drawn.y(0), 'base')], labels: [] },
    referenceLines(chart, drawn.y, plot, from),
    namesBeside(all, [...wanted, ...chart.references.map(({ value }) => drawn.y(value))], { edge, from, plot }, pen),
  );
}

/** A value that is missing adds nothing, and leaves a gap in its own layer. */
function stacked(series: readonly (readonly ChartPoint[])[]): Layer[][] {
  const sums: number[] = [];
  return series.map((points) =>
    points.map((point, place) => {
      const from = sums[place] ?? 0;
      const to = from + (point.value ?? 0);
      sums[place] = to;
      return { point, from, to };
    }),
  );
}

function marksOf(layer: readonly Layer[], fill: Fill, isOne: boolean, { x, y }: Across): string[] {
  const known = ({ point }: Layer) => isKnown(point);
  const place = ({ point }: Layer) => x(point.place);
  const body = areaOf<Layer>()
    .defined(known)
    .x(place)
    .y0(({ from }) => y(from))
    .y1(({ to }) => y(to))
    .digits(1);
  const edge = lineOf<Layer>()
    .defined(known)
    .x(place)
    .y(({ to }) => y(to))
    .digits(1);
  const stroke = isOne ? (fill === 't4' ? 'stroke-t1' : `stroke-${fill}`) : 'seam';
  return [path(body(layer) ?? '', `fill-${fill}`), path(edge(layer) ?? '', stroke)];
}
