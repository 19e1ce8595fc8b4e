/** Charts whose values stand over places of one axis: every type but scatter and bubble. */
import { type Axis, axisOf } from './axis.ts';
import { type Numbers, SHOWN } from './cells.ts';
import type { Cell, ChartData, ChartReport, PlannedChart } from './data.ts';
import { emphasesOf } from './emphasis.ts';
import { exactNumber, formatNumber, type NumberStyle, styleFor } from './format.ts';
import { inOrder } from './order.ts';
import { isBySeries, type Roles } from './roles.ts';
import type { ChartPanel, ChartPoint, ChartSeries } from './types.ts';
import { missingIn } from './wording.ts';

export interface Drawn {
  axis: Axis;
  panels: ChartPanel[];
  /** What each series of a panel goes by: in the data, and on the page. */
  seriesNames: (readonly string[])[];
  style: NumberStyle;
  /** Of the areas of bubbles. */
  sizes?: NumberStyle;
  percent: boolean;
}

export interface Sources {
  chart: PlannedChart;
  data: ChartData;
  roles: Roles;
  numbers: Numbers;
  lang: string;
  report: ChartReport;
}

/** A series before it is written: its names, and a value a place. */
interface Raw {
  names: string[];
  label: string;
  as: 'column' | 'line' | null;
  unit: string | null;
  column: string;
  values: (number | null)[];
}

export function drawGrid(sources: Sources): Drawn {
  const { chart, data, roles, lang, report } = sources;
  const isTurned = chart.type === 'slope' && roles.group === null && data.columns.includes(roles.x);
  const cells = isTurned ? roles.values.map(({ label }) => label) : distinct(data, roles.x);
  const axis = axisOf(chart, roles.x, cells, lang);
  const facets = roles.facet === null ? [null] : distinct(data, roles.facet);
  const read = isTurned ? [rowsAsSeries(sources)] : facets.map((facet) => seriesOf(sources, axis, facet));
  const raw = inOrder(chart, axis, read);
  const { names, panels } = { names: raw.axis.cells, panels: raw.panels };
  const placeNames = raw.axis.places.map(({ label }, i) => [names[i] ?? '', label]);
  const seriesNames = panels.flat().map((one) => one.names);
  const emphases = emphasesOf(
    chart,
    placeNames,
    [...seriesNames, ...facets.map((one) => (one === null ? [] : [one]))],
    report,
  );

  const percent = isPercent(chart.unit, panels.flat(), sources);
  const style = styleFor(
    panels.flat().flatMap(({ values }) => values.flatMap((one) => one ?? [])),
    wishes(percent),
  );
  const written = panels.map(
    (series, i): ChartPanel => ({
      title: facets[i] ?? null,
      series: series.map((one, at) => write(one, at > 0 && at === series.length - 1, facets[i] ?? null)),
      totals: [],
    }),
  );
  const places = raw.axis.places.map((place, i) => ({ ...place, emphasis: emphases.place(placeNames[i] ?? []) }));
  return {
    axis: { ...raw.axis, places },
    panels: isBySeries(chart, data) ? oneEach(written) : written,
    seriesNames: (panels[0] ?? []).map((one) => one.names),
    style,
    percent,
  };

  function wishes(isIn: boolean) {
    return { lang, format: chart.format, decimals: chart.decimals, percent: isIn };
  }

  function write(one: Raw, isLast: boolean, facet: string | null): ChartSeries {
    const own = chart.type === 'combo' ? ownStyle(one) : style;
    const names = facet === null ? one.names : [...one.names, facet];
    const point = (value: number | null, place: number): ChartPoint => ({
      ...BLANK,
      place,
      value,
      text: value === null ? missingIn(lang) : formatNumber(value, own),
      exact: value === null ? missingIn(lang) : exactNumber(value, own),
      emphasis: emphases.point(placeNames[place] ?? [], names),
    });
    return {
      label: one.label,
      mark: chart.type === 'combo' ? (one.as ?? (isLast ? 'line' : 'column')) : 'column',
      emphasis: emphases.series(names),
      color: null,
      unit: one.unit,
      style: own,
      points: one.values.map(point),
    };
  }

  function ownStyle({ values, unit, column }: Raw): NumberStyle {
    const isIn = (unit ?? sources.numbers.unitOf(column)) === '%';
    return styleFor(
      values.flatMap((one) => one ?? []),
      wishes(isIn),
    );
  }
}

export const BLANK = { note: null, share: null, start: 0, isTotal: false, name: null, size: null } as const;

function oneEach(panels: readonly ChartPanel[]): ChartPanel[] {
  return panels.flatMap(({ series }) => series.map((one) => ({ title: one.label, series: [one], totals: [] })));
}

function distinct({ rows }: ChartData, column: string): string[] {
  return [...new Set(rows.map((row) => row[column] ?? ''))].filter((cell) => cell !== '');
}

function isPercent(unit: PlannedChart['unit'], series: readonly Raw[], { numbers }: Sources): boolean {
  if (unit !== undefined) return unit.length === 1 && unit[0]?.type === 'text' && unit[0].value.trim() === '%';
  return series.length > 0 && series.every(({ column }) => numbers.unitOf(column) === '%');
}

function seriesOf(sources: Sources, axis: Axis, facet: string | null): Raw[] {
  const { data, roles } = sources;
  const rows = data.rows.flatMap((row, i) => (roles.facet === null || row[roles.facet] === facet ? [i] : []));
  const { group } = roles;
  if (group === null)
    return roles.values.map((value) => ({
      ...value,
      names: [value.column, value.label],
      values: valuesAt(rows, value.column, value.label),
    }));
  const [{ column } = { column: '' }] = roles.values;
  return distinct(data, group).map((name) => {
    const own = rows.filter((row) => data.rows[row]?.[group] === name);
    return { names: [name], label: name, as: null, unit: null, column, values: valuesAt(own, column, name) };
  });

  function valuesAt(own: readonly number[], column: string, label: string): (number | null)[] {
    const found = new Map<string, number>();
    const twice: Cell[] = [];
    for (const row of own) {
      const cell = data.rows[row]?.[roles.x] ?? '';
      if (found.has(cell)) twice.push({ row, column: roles.x });
      else found.set(cell, row);
    }
    tellTwice(sources, twice, label);
    return axis.cells.map((cell) => sources.numbers.at(found.get(cell) ?? -1, column));
  }
}

function tellTwice({ data, report }: Sources, twice: readonly Cell[], series: string): void {
  for (const [i, cell] of twice.slice(0, SHOWN + 1).entries())
    report('duplicate-category', cell, {
      name: data.rows[cell.row]?.[cell.column] ?? '',
      series,
      more: i < SHOWN ? 0 : twice.length - SHOWN,
    });
}

/** Of a slope, columns are the ends and each row is a line. */
function rowsAsSeries({ data, roles, numbers }: Sources): Raw[] {
  return data.rows.map((row, i) => {
    const name = row[roles.x] ?? '';
    const values = roles.values.map(({ column }) => numbers.at(i, column));
    return { names: [name], label: name, as: null, unit: null, column: roles.values[0]?.column ?? '', values };
  });
}
