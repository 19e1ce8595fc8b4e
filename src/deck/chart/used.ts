/** A chart with those of its figures alone that it draws: columns of series that are hidden go with them. */
import type { z } from 'zod';
import type { blockKinds } from '../../blocks/index.ts';
import { parseInline, plainText } from '../../text/inline.ts';

type Chart = z.output<(typeof blockKinds)['chart']['schema']>;
type Row = Readonly<Record<string, string>>;

/** Rows that stand in a file are no part of the briefing, but their columns have names that a chart may use. */
export function withUsedColumns(chart: Chart, inFile: readonly Row[] | undefined): Chart {
  const { rows = inFile ?? [] } = chart.data;
  const used = usedColumns(chart, rows);
  if (used === null) return chart;
  const said = new Set(
    rows.flatMap((row) => Object.entries(row).flatMap(([name, value]) => (used.has(name) ? [value] : []))),
  );
  const unused = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !used.has(name) && !said.has(name)));
  const { difference, highlight, points, ...rest } = chart;
  const known = seriesOf(chart);
  const isLeft = (name: string | undefined) => name === undefined || !unused.has(name);
  const isOfLeft = (name: string | undefined) => isLeft(name) && (name === undefined || (known?.has(name) ?? true));
  return {
    ...rest,
    ...(chart.data.rows === undefined
      ? {}
      : { data: { ...chart.data, rows: chart.data.rows.map((row) => only(row, used)) } }),
    ...some('highlight', highlight?.filter(isLeft)),
    ...some(
      'points',
      points?.filter(({ series }) => isOfLeft(series)),
    ),
    ...(difference !== undefined && isOfLeft(difference.series) ? { difference } : {}),
  };
}

/** Null where every column of numbers is drawn. */
function usedColumns({ x, y = [], series = [], label, size, facet }: Chart, rows: readonly Row[]): Set<string> | null {
  if (y.length + series.length === 0) return null;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const first = columns.find((name) => !/^\d+$/.test(name)) ?? columns[0];
  const named = [x ?? first, ...y, ...series.map(({ name }) => name), label, size, facet];
  return new Set(named.filter((name) => name !== undefined));
}

/** All that the series go by; null where cells name them. */
function seriesOf({ y = [], series = [] }: Chart): Set<string> | null {
  if (y.length > 0 && series.length > 0) return null;
  const labels = series.flatMap(({ label }) => (label === undefined ? [] : [plainText(parseInline(label))]));
  return new Set([...y, ...series.map(({ name }) => name), ...labels]);
}

function only(row: Row, used: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => used.has(name)));
}

function some<K extends string, V>(key: K, list: V[] | undefined): { [key in K]?: V[] } {
  return (list === undefined || list.length === 0 ? {} : { [key]: list }) as { [key in K]?: V[] };
}
