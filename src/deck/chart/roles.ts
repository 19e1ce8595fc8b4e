/** Which column of the data is what: categories, values, names of series. Columns that are none of these stay out. */

import { nearest } from '../../diagnostics/nearest.ts';
import { plainText } from '../../text/inline.ts';
import type { ChartData, ChartReport, PlannedChart, Way } from './data.ts';
import { readNumber } from './numbers.ts';

interface ValueColumn {
  column: string;
  label: string;
  as: 'column' | 'line' | null;
  unit: string | null;
}

export interface Roles {
  x: string;
  values: ValueColumn[];
  /** The column whose cells name the series; null where each column of values is one. */
  group: string | null;
  facet: string | null;
  label: string | null;
  size: string | null;
}

/** One a series: small charts, each with a series of its own. */
const BY_SERIES = 'series';

/** Null where a column is missing. */
export function rolesOf(chart: PlannedChart, data: ChartData, report: ChartReport): Roles | null {
  const { label = null, size = null } = chart;
  const facet = chart.facet === undefined || isBySeries(chart, data) ? null : chart.facet;
  const named = namedValues(chart);
  const group = groupOf(chart);
  const wanted = named.filter(({ column }) => column !== group);
  const taken = [facet, label, size, group, ...wanted.map(({ column }) => column)];
  // Not the first that is left: that could be the column of a series which this audience does not see.
  const x = chart.x ?? firstOf(data.columns);
  const values = wanted.length > 0 ? wanted : numericColumns(data, [x, ...taken]);
  const hasX = chart.x !== undefined || !taken.includes(x);
  if (!hasX) report('missing-key', [], { name: 'x', where: 'this chart' });
  return hasAll(chart, data, report) && hasX ? { x, values, group, facet, label, size } : null;
}

/** Keys that are whole numbers, as years are, come first in JavaScript, wherever they were written. */
function firstOf(columns: readonly string[]): string {
  return columns.find((name) => !/^\d+$/.test(name)) ?? columns[0] ?? '';
}

/** A column of that name wins. */
export function isBySeries({ facet }: PlannedChart, { columns }: ChartData): boolean {
  return facet === BY_SERIES && !columns.includes(BY_SERIES);
}

/** Beside `y`, a series without a mark of its own is the column that names the series. */
function groupOf({ y, series }: PlannedChart): string | null {
  const [first] = series ?? [];
  return y !== undefined && first !== undefined && first.as === undefined ? first.name : null;
}

function namedValues({ y = [], series = [] }: PlannedChart): ValueColumn[] {
  const plain = y.map((column) => ({ column, label: column, as: null, unit: null }));
  const told = series.map(({ name, label, as, unit }) => ({
    column: name,
    label: label === undefined ? name : plainText(label),
    as: as ?? null,
    unit: unit === undefined ? null : plainText(unit),
  }));
  return [...plain.filter(({ column }) => !told.some((one) => one.column === column)), ...told];
}

/** Every other column that holds numbers. A cell or two that are none are mistakes, which are told where they are read. */
function numericColumns(data: ChartData, taken: readonly (string | null)[]): ValueColumn[] {
  const isNumeric = (name: string) => {
    const reads = (['point', 'comma'] as const).map((mark) =>
      data.rows.map((row) => readNumber(row[name] ?? '', mark).kind),
    );
    return reads.some((kinds) => count(kinds, 'number') > MOSTLY * count(kinds, 'wrong'));
  };
  return data.columns
    .filter((name) => !taken.includes(name) && isNumeric(name))
    .map((column) => ({ column, label: column, as: null, unit: null }));
}

/** So many numbers for each cell that is none. */
const MOSTLY = 2;

function count<K>(kinds: readonly K[], kind: K): number {
  return kinds.filter((one) => one === kind).length;
}

function hasAll(chart: PlannedChart, data: ChartData, report: ChartReport): boolean {
  const { x, y = [], series = [], facet, label, size } = chart;
  const isEither = y.length === 0 || series.length <= 1;
  if (!isEither)
    report('wrong-size', ['series'], { name: 'series', count: `${series.length} columns`, expected: 'one beside “y”' });
  const named: [string | undefined, Way][] = [
    [x, ['x']],
    ...y.map((name, i): [string, Way] => [name, ['y', i]]),
    ...series.map(({ name }, i): [string, Way] => [name, ['series', i, 'name']]),
    [isBySeries(chart, data) ? undefined : facet, ['facet']],
    [label, ['label']],
    [size, ['size']],
  ];
  const missing = named.filter(([name]) => name !== undefined && !data.columns.includes(name));
  for (const [name = '', way] of missing) {
    const known = data.columns;
    report('missing-column', way, { name, nearest: nearest(name, known), known });
  }
  return isEither && missing.length === 0;
}
