/** What a type of chart can show, and what it cannot. */
import type { ChartType } from '../../blocks/chart.ts';
import type { ChartData, ChartReport, PlannedChart } from './data.ts';
import { exactNumber } from './format.ts';
import type { Drawn } from './grid.ts';

/** As many as may be written in the briefing. */
const MOST_ROWS = 1000;
const MOST_SERIES = 24;
const MOST_PANELS = 16;

/** Rows beyond what can be drawn are told, and left out. */
export function bounded(data: ChartData, report: ChartReport): ChartData {
  if (data.rows.length > MOST_ROWS)
    report('wrong-size', ['data'], {
      name: 'data',
      count: `${data.rows.length} rows`,
      expected: `at most ${MOST_ROWS}`,
    });
  return { ...data, rows: data.rows.slice(0, MOST_ROWS) };
}

export function checkLimits(chart: PlannedChart, drawn: Drawn, report: ChartReport): void {
  const { panels, axis } = drawn;
  const series = panels[0]?.series.length ?? 0;
  const values = panels.flatMap((panel) => panel.series.flatMap(({ points }) => points));
  if (values.every(({ value }) => value === null)) report('nothing-to-draw', ['data'], {});
  const size = (name: string, count: number, what: string, most: number) => {
    if (count > most) report('wrong-size', ['data'], { name, count: `${count} ${what}`, expected: `at most ${most}` });
  };
  size('chart', series, 'series', SINGLE.has(chart.type) ? 1 : MOST_SERIES);
  size('chart', panels.length, 'small charts', MOST_PANELS);
  checkSigns(chart, drawn, report);
  const comfortable = COMFORTABLE[chart.type];
  if (comfortable !== undefined && axis.kind !== 'time' && axis.places.length > comfortable)
    report('crowded-chart', ['type'], { type: chart.type, count: axis.places.length, most: comfortable });
  tellIdle(chart, panels[0]?.title !== null, report);
}

const SINGLE = new Set<ChartType>(['donut', 'waterfall']);

/** How many categories can be told apart; of times any number. */
const COMFORTABLE: { [T in ChartType]?: number } = {
  donut: 7,
  column: 30,
  grouped: 24,
  stacked: 30,
  percent: 30,
  bar: 24,
  waterfall: 20,
  combo: 30,
};

const BARS = ['bar', 'column', 'grouped', 'stacked', 'waterfall'] as const;

const ONLY_FOR = {
  difference: ['column', 'grouped', 'stacked', 'waterfall', 'bar'],
  totals: ['waterfall'],
  size: ['bubble'],
  label: ['scatter', 'bubble'],
  reference: ['bar', 'column', 'grouped', 'stacked', 'line', 'area', 'scatter', 'bubble'],
  points: [...BARS, 'line', 'scatter', 'bubble'],
  facet: ['line', 'area', 'column', 'grouped'],
  baseline: ['line', 'scatter', 'bubble', 'slope', 'waterfall'],
  order: ['bar', 'column', 'grouped', 'stacked', 'percent', 'donut'],
} as const satisfies { [K in keyof PlannedChart]?: readonly ChartType[] };

type Option = keyof typeof ONLY_FOR;

/** Whether a type of chart draws what an option asks for. */
export function serves(option: Option, type: ChartType): boolean {
  return (ONLY_FOR[option] as readonly ChartType[]).includes(type);
}

/** Small charts have no room for what is said within one. */
export const WITHIN = ['difference', 'reference', 'points'] as const satisfies Option[];

function tellIdle(chart: PlannedChart, isDivided: boolean, report: ChartReport): void {
  for (const option of Object.keys(ONLY_FOR) as Option[]) {
    if (chart[option] === undefined) continue;
    const isOut = isDivided && WITHIN.some((one) => one === option);
    const types = isOut ? ['charts without “facet”'] : ONLY_FOR[option];
    if (isOut || !serves(option, chart.type)) report('idle-option', [option], { option, type: chart.type, types });
  }
}

/** Parts of a whole cannot be less than nothing. */
function checkSigns({ type, size }: PlannedChart, { panels }: Drawn, report: ChartReport): void {
  const isPart = type === 'donut' || type === 'percent' || type === 'area';
  for (const { series } of panels)
    for (const { label, points, style } of series) {
      const many = series.length > 1 || type !== 'area';
      const part = isPart && many ? points.find(({ value }) => value !== null && value < 0) : undefined;
      const area = points.find((point) => point.size !== null && point.size.value < 0);
      if (part !== undefined)
        report('negative-part', ['type'], { type, value: exactNumber(part.value ?? 0, style), column: label });
      if (area !== undefined)
        report('negative-part', ['size'], { type, value: area.size?.exact ?? '', column: size ?? '' });
    }
}
