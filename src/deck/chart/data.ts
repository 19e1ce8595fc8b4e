/** The rows that a chart is drawn from, and how what is wrong with them is told. */
import type { PlannedValue } from '../../blocks/index.ts';
import type { Assets } from '../../briefing/assets.ts';
import type { Code, Params } from '../../diagnostics/table.ts';

/** What the author says of a chart, with its texts parsed. */
export type PlannedChart = PlannedValue<'chart'>;

export interface ChartData {
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
  /** The language in which people wrote them. */
  lang: string;
  isJson: boolean;
}

/** A way to a field of the chart. */
export type Way = readonly (string | number)[];

/** A cell of the data. */
export interface Cell {
  row: number;
  column: string;
}

/** What is wrong with a chart is the same for every audience: it is told once, where nobody’s chart is made. */
export type ChartReport = <C extends Code>(code: C, where: Way | Cell, params: Params<C>) => void;

/** Null where the file cannot be read, which is told elsewhere. */
export function dataOf({ data }: PlannedChart, { data: tables, lang }: Assets): ChartData | null {
  if (data.name === undefined) {
    const rows = data.rows ?? [];
    return { rows, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], lang, isJson: false };
  }
  const table = tables.get(data.name);
  return table === undefined ? null : { ...table, lang, isJson: /\.json$/i.test(table.file) };
}
