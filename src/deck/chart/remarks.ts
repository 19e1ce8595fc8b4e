/** What is said within a chart: lines at given values, remarks at points, the difference between two bars. */
import { plainText } from '../../text/inline.ts';
import type { Axis } from './axis.ts';
import type { ChartReport, PlannedChart } from './data.ts';
import { tellUnknown } from './emphasis.ts';
import { formatNumber, type NumberStyle, signed } from './format.ts';
import type { Drawn } from './grid.ts';
import type { ChartDifference, ChartPanel, DeckChart } from './types.ts';
import { chartWords, fill } from './wording.ts';

export function referencesOf({ reference = [] }: PlannedChart, style: NumberStyle): DeckChart['references'] {
  return reference.map(({ value, label }) => {
    const decimals = Number.isInteger(value) ? 0 : Math.max(style.decimals, 1);
    const text = formatNumber(value, { ...style, decimals });
    return { value, label: label === undefined ? null : plainText(label), text };
  });
}

/** The panels with the remarks at their points. One whose series this audience does not see is not said. */
export function withNotes(
  { points: notes = [] }: PlannedChart,
  { axis, panels, seriesNames }: Drawn,
  report: ChartReport,
): ChartPanel[] {
  const said = new Map<string, string>();
  for (const [i, { x, series, text }] of notes.entries()) {
    const place = placeOf(axis, x);
    if (place === -1)
      tellUnknown(
        ['points', i, 'x'],
        x,
        axis.cells.filter((cell) => cell !== ''),
        report,
      );
    const at = series === undefined ? mainSeries(panels[0], place) : seriesAt(seriesNames, series);
    if (at === -1) tellUnknown(['points', i, 'series'], series ?? '', distinct(seriesNames), report);
    if (place !== -1 && at !== -1) said.set(`${at} ${place}`, plainText(text));
  }
  return panels.map((panel, first) => ({
    ...panel,
    series: panel.series.map((one, at) => ({
      ...one,
      points: one.points.map((point) => ({
        ...point,
        note: first === 0 ? (said.get(`${at} ${point.place}`) ?? null) : null,
      })),
    })),
  }));
}

function placeOf({ cells, places }: Axis, name: string): number {
  const at = cells.indexOf(name);
  return at === -1 ? places.findIndex(({ label }) => label === name) : at;
}

/** A series that the data calls so goes before one that is labelled so. */
function seriesAt(seriesNames: Drawn['seriesNames'], name: string): number {
  const at = seriesNames.findIndex(([first]) => first === name);
  return at === -1 ? seriesNames.findIndex((names) => names.includes(name)) : at;
}

function distinct(seriesNames: Drawn['seriesNames']): string[] {
  return [...new Set(seriesNames.flat())];
}

/** The first that is set off, else the first that has the place: each point of a scatter is of one series. */
function mainSeries(panel: ChartPanel | undefined, place: number): number {
  const series = panel?.series ?? [];
  const has = (at: number) => series[at]?.points.some((point) => point.place === place) ?? false;
  const able = series.map((_, at) => at).filter(has);
  return able.find((at) => series[at]?.emphasis === 'set-off') ?? able[0] ?? -1;
}

export function differenceOf(
  chart: PlannedChart,
  drawn: Drawn,
  lang: string,
  report: ChartReport,
): ChartDifference | null {
  const { difference } = chart;
  if (difference === undefined) return null;
  const { axis, panels, seriesNames } = drawn;
  const [from, to] = [placeOf(axis, difference.from), placeOf(axis, difference.to)];
  if (from === -1) tellUnknown(['difference', 'from'], difference.from, axis.cells, report);
  if (to === -1) tellUnknown(['difference', 'to'], difference.to, axis.cells, report);
  const [panel] = panels;
  const named = difference.series === undefined ? null : seriesAt(seriesNames, difference.series);
  if (named === -1) tellUnknown(['difference', 'series'], difference.series ?? '', distinct(seriesNames), report);
  const isStack = (panel?.totals.length ?? 0) > 0 && named === null;
  const series = isStack ? null : (named ?? mainSeries(panel, from));
  const [before, after] = [valueAt(panel, series, from), valueAt(panel, series, to)];
  if (before === null || after === null) return null;
  const years = ((axis.places[to]?.at ?? 0) - (axis.places[from]?.at ?? 0)) / (30.4375 * 12);
  const isTimed = axis.kind === 'time';
  return {
    from,
    to,
    series,
    text: inWords(difference.as ?? null, before, after, isTimed ? years : null, drawn.style, lang),
  };
}

function valueAt(panel: ChartPanel | undefined, series: number | null, place: number): number | null {
  if (series === null) return panel?.totals[place]?.value ?? null;
  const point = panel?.series[series]?.points[place];
  if (point === undefined || point.value === null) return null;
  // A step of a waterfall ends where it has added up to.
  return point.isTotal ? point.value : point.start + point.value;
}

type Manner = NonNullable<NonNullable<PlannedChart['difference']>['as']>;

/** From this ratio on people say how many times as much. */
const TIMES = 3;

function inWords(
  as: Manner | null,
  before: number,
  after: number,
  years: number | null,
  style: NumberStyle,
  lang: string,
): string {
  const percent = { locale: style.locale, compact: false, percent: true, decimals: 0 };
  const inPercent = (value: number) => signed(value, { ...percent, decimals: Math.abs(value) < 10 ? 1 : 0 });
  const ratio = before > 0 && after > 0 ? after / before : null;
  if (as === 'absolute' || ratio === null) return signed(Number((after - before).toPrecision(12)), style);
  if (as === 'growth' && years !== null && years > 0)
    return fill(chartWords(lang).yearly, inPercent(100 * (ratio ** (1 / years) - 1)));
  if (as === 'factor' || (as === null && ratio >= TIMES))
    return `× ${formatNumber(ratio, { ...percent, percent: false, decimals: ratio < 10 ? 1 : 0 })}`;
  return inPercent(100 * (ratio - 1));
}
