/** Scatter and bubble: each row is a point of its own, with numbers on both axes. */
import { emphasesOf } from './emphasis.ts';
import { exactNumber, formatNumber, type NumberStyle, styleFor } from './format.ts';
import { BLANK, type Drawn, type Sources } from './grid.ts';
import type { ChartPlace, ChartPoint, ChartSeries, Emphasis } from './types.ts';

/** A row with all that it takes to be drawn. */
interface Dot {
  across: number;
  up: number;
  size: number | null;
  name: string | null;
  group: string;
}

export function drawDots(sources: Sources): Drawn {
  const { chart, roles, numbers, report } = sources;
  const dots = dotsIn(sources);
  const styles = stylesOf(sources, dots);
  const groups = [...new Set(dots.map((one) => one.group))].map((column) => {
    const label = roles.values.find((value) => value.column === column)?.label ?? column;
    return { column, label, names: [column, label] };
  });
  const seriesNames = groups.map(({ names }) => names);
  const emphases = emphasesOf(chart, dots.map(namesOf), seriesNames, report);
  const series = groups.map(
    ({ column, label, names }): ChartSeries => ({
      label,
      mark: 'column',
      emphasis: emphases.series(names),
      color: null,
      unit: null,
      style: styles.up,
      points: dots.flatMap((dot, place) =>
        dot.group === column ? [pointOf(dot, place, styles, emphases.point(namesOf(dot), names))] : [],
      ),
    }),
  );
  const places = dots.map((dot) => placeOf(dot, styles.across));
  const cells = dots.map(({ name }) => name ?? '');
  const axis = { name: roles.x, kind: 'number' as const, step: null, style: styles.across, places, cells };
  const percent = numbers.unitOf(roles.values[0]?.column ?? '') === '%';
  return {
    axis,
    panels: [{ title: null, series, totals: [] }],
    seriesNames,
    style: styles.up,
    sizes: styles.size,
    percent,
  };
}

/** A point that lacks one of its numbers has no place. */
function dotsIn({ data, roles, numbers }: Sources): Dot[] {
  const y = roles.values[0]?.column ?? '';
  return data.rows.flatMap((cells, row) => {
    const [across, up] = [numbers.at(row, roles.x), numbers.at(row, y)];
    const size = roles.size === null ? null : numbers.at(row, roles.size);
    if (across === null || up === null || (roles.size !== null && size === null)) return [];
    const name = roles.label === null ? '' : (cells[roles.label] ?? '');
    const group = roles.group === null ? y : (cells[roles.group] ?? '');
    return [{ across, up, size, name: name === '' ? null : name, group }];
  });
}

function namesOf({ name }: Dot): string[] {
  return name === null ? [] : [name];
}

type Styles = Record<'across' | 'up' | 'size', NumberStyle>;

function stylesOf({ chart, roles, numbers, lang }: Sources, dots: readonly Dot[]): Styles {
  const styleOf = (values: number[], column: string) => {
    const percent = numbers.unitOf(column) === '%';
    return styleFor(values, { lang, format: chart.format, decimals: chart.decimals, percent });
  };
  return {
    across: styleOf(
      dots.map((one) => one.across),
      roles.x,
    ),
    up: styleOf(
      dots.map((one) => one.up),
      roles.values[0]?.column ?? '',
    ),
    size: styleOf(
      dots.flatMap((one) => one.size ?? []),
      roles.size ?? '',
    ),
  };
}

function pointOf({ up, size, name }: Dot, place: number, styles: Styles, emphasis: Emphasis): ChartPoint {
  return {
    ...BLANK,
    place,
    value: up,
    text: formatNumber(up, styles.up),
    exact: exactNumber(up, styles.up),
    emphasis,
    name,
    size: size === null ? null : { value: size, exact: exactNumber(size, styles.size) },
  };
}

function placeOf({ across }: Dot, style: NumberStyle): ChartPlace {
  const label = exactNumber(across, style);
  return { label, tick: label, group: null, at: across, emphasis: 'plain', color: null };
}
