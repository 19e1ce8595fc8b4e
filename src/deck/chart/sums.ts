/** What values add up to: stacks, shares of a whole, and the steps of a waterfall. */
import type { ChartType } from '../../blocks/chart.ts';
import type { ChartReport, PlannedChart } from './data.ts';
import { tellUnknown } from './emphasis.ts';
import { exactNumber, formatNumber, type NumberStyle, signed } from './format.ts';
import type { Drawn, Sources } from './grid.ts';
import type { ChartPanel, ChartPoint, ChartSeries } from './types.ts';

type Sum = (drawn: Drawn, sources: Sources) => Drawn;

/** The types that add up. */
export const SUMS: { [T in ChartType]?: Sum } = {
  area: withTotals,
  stacked: withTotals,
  percent: (drawn) => ({ ...drawn, panels: drawn.panels.map((panel) => inShares(panel, drawn.style)) }),
  donut: (drawn) => ({ ...drawn, panels: drawn.panels.map((panel) => inSlices(panel, drawn.style)) }),
  waterfall: inSteps,
};

function withTotals(drawn: Drawn): Drawn {
  const panels = drawn.panels.map((panel) => ({ ...panel, totals: totalsOf(panel, drawn.style) }));
  return { ...drawn, panels };
}

function totalsOf({ series }: ChartPanel, style: NumberStyle): ChartPanel['totals'] {
  const places = series[0]?.points.length ?? 0;
  return Array.from({ length: places }, (_, place) => {
    const value = sum(series.map(({ points }) => points[place]));
    return { value, text: formatNumber(value, style) };
  });
}

/** Digits behind the point that adding made up are cut. */
function sum(points: readonly (ChartPoint | undefined)[]): number {
  return rounded(points.reduce((total, point) => total + (point?.value ?? 0), 0));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function inShares(panel: ChartPanel, style: NumberStyle): ChartPanel {
  const totals = totalsOf(panel, style);
  const share = (one: ChartSeries) => ({
    ...one,
    points: one.points.map((point) => withShare(point, totals[point.place]?.value ?? 0, style)),
  });
  return { ...panel, totals, series: panel.series.map(share) };
}

function inSlices(panel: ChartPanel, style: NumberStyle): ChartPanel {
  const series = panel.series.map((one) => {
    const whole = sum(one.points);
    return { ...one, points: one.points.map((point) => withShare(point, whole, style)) };
  });
  const whole = sum(panel.series[0]?.points ?? []);
  return { ...panel, series, totals: [{ value: whole, text: formatNumber(whole, style) }] };
}

function withShare(point: ChartPoint, whole: number, { locale }: NumberStyle): ChartPoint {
  if (point.value === null || whole === 0) return point;
  const value = (100 * point.value) / whole;
  return {
    ...point,
    share: { value, text: formatNumber(value, { locale, compact: false, decimals: 0, percent: true }) },
  };
}

/** A total without a value of its own shows what has added up; one with a value has to be that. */
function inSteps(drawn: Drawn, { chart, report }: Sources): Drawn {
  const { places, cells } = drawn.axis;
  const isNamed = (place: number) =>
    (chart.totals ?? []).some((name) => name === cells[place] || name === places[place]?.label);
  for (const [i, name] of (chart.totals ?? []).entries())
    if (!cells.includes(name) && !places.some(({ label }) => label === name))
      tellUnknown(['totals', i], name, cells, report);
  const steps = (one: ChartSeries): ChartSeries => {
    let running = 0;
    const points = one.points.map((point): ChartPoint => {
      const start = rounded(running);
      if (!isNamed(point.place) || (point.place === 0 && point.value !== null)) {
        running += point.value ?? 0;
        return { ...point, start, isTotal: point.place === 0, ...asStep(point, drawn.style) };
      }
      tellWrongTotal(chart.totals ?? [], places[point.place]?.label ?? '', point, start, drawn.style, report);
      const [text, exact] = [formatNumber(start, drawn.style), exactNumber(start, drawn.style)];
      return { ...point, value: start, start: 0, isTotal: true, text, exact };
    });
    return { ...one, points };
  };
  return { ...drawn, panels: drawn.panels.map((panel) => ({ ...panel, series: panel.series.map(steps) })) };
}

/** Steps have their sign; what the chart begins with has none. */
function asStep({ place, value, text, exact }: ChartPoint, style: NumberStyle): Pick<ChartPoint, 'text' | 'exact'> {
  if (place === 0 || value === null) return { text, exact };
  return { text: signed(value, style), exact: value > 0 ? `+${exact}` : exact };
}

/**
 * Where the totals of a waterfall are cut: where its author says; else below its lowest level where steps would be
 * slivers beside totals that stand on zero. Null for totals in full.
 */
export function cutOf(
  { type, baseline }: PlannedChart,
  panels: readonly ChartPanel[],
  report: ChartReport,
): number | null {
  if (type !== 'waterfall') return baseline ?? null;
  const points = (panels[0]?.series[0]?.points ?? []).filter(({ value }) => value !== null);
  const levels = points.map(({ start, value, isTotal }) => (isTotal ? (value ?? 0) : start + (value ?? 0)));
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  if (baseline !== undefined) {
    if (points.length > 0 && baseline > 0 && baseline >= least)
      report('high-baseline', ['baseline'], { baseline, least });
    return baseline;
  }
  const span = most - least;
  if (points.length < 3 || least <= 0 || span <= 0 || span >= SLIVERS * most) return null;
  const step = 10 ** Math.floor(Math.log10(span));
  const cut = rounded(step * Math.floor((least - BELOW * span) / step));
  return cut > 0 ? cut : null;
}

/** Steps that share less of the axis cannot be read. */
const SLIVERS = 0.25;

/** What is left of totals below the lowest level, as a share of what is above it. */
const BELOW = 0.45;

function tellWrongTotal(
  totals: readonly string[],
  name: string,
  { value }: ChartPoint,
  sum: number,
  style: NumberStyle,
  report: ChartReport,
): void {
  if (value === null || Math.abs(value - sum) <= 1e-6 * Math.max(1, Math.abs(sum))) return;
  const way = ['totals', Math.max(0, totals.indexOf(name))];
  report('wrong-total', way, { name, value: exactNumber(value, style), sum: exactNumber(sum, style) });
}
