/**
 * Chart and data to what is drawn: values read, written and set off, nothing left to decide but where things stand.
 * Says what is wrong through its last parameter and goes on with the rest; null where nothing can be drawn.
 */
import type { ChartType } from '../../blocks/chart.ts';
import type { Assets } from '../../briefing/assets.ts';
import { plainText } from '../../text/inline.ts';
import { altOf } from './alt.ts';
import { readCells } from './cells.ts';
import { type ChartData, type ChartReport, dataOf, type PlannedChart } from './data.ts';
import { drawDots } from './dots.ts';
import { styleFor } from './format.ts';
import { type Drawn, drawGrid } from './grid.ts';
import { bounded, checkLimits, serves, WITHIN } from './limits.ts';
import { differenceOf, referencesOf, withNotes } from './remarks.ts';
import { type Roles, rolesOf } from './roles.ts';
import { cutOf, SUMS } from './sums.ts';
import type { ChartPanel, DeckChart } from './types.ts';
import { unitBeside } from './unit.ts';

export function resolveChart(
  written: PlannedChart,
  whole: ChartData,
  lang: string,
  report: ChartReport,
): DeckChart | null {
  const chart = withoutIdleColumns(written);
  const data = bounded(whole, report);
  const roles = rolesOf(chart, data, report);
  if (roles === null) return null;
  const isDots = DOTS.has(chart.type);
  if (chart.type === 'bubble' && roles.size === null)
    report('missing-key', [], { name: 'size', where: 'a bubble chart' });
  const columns = [...roles.values.map(({ column }) => column), ...(isDots ? [roles.x, roles.size ?? roles.x] : [])];
  const numbers = readCells(chart, data, [...new Set(columns)], report);
  const sources = { chart, data, roles, numbers, lang, report };
  const plain = isDots ? drawDots(sources) : drawGrid(sources);
  const drawn = SUMS[chart.type]?.(plain, sources) ?? plain;
  checkLimits(written, drawn, report);
  const within = drawnWithin(chart, drawn);
  const panels = withNotes(within, drawn, report);
  const { cells: _, ...axis } = drawn.axis;
  // The upright axis of a cloud has the name already.
  const name = isDots ? null : onlyName(chart, panels, roles);
  const unit = unitOf(chart, drawn, sources);
  const title = chart.title ?? name;
  const said = { type: chart.type, title, unit: isDots ? null : unitBeside(title, unit), axis, panels };
  const named = name !== null && chart.title !== undefined;
  return {
    ...said,
    notes: chart.notes ?? [],
    alt: chart.alt === undefined ? altOf({ ...said, named }, lang) : plainText(chart.alt),
    references: referencesOf(within, drawn.style),
    difference: differenceOf(within, drawn, lang, report),
    measure: isDots ? measureOf(roles, unit) : null,
    sizes: roles.size === null || drawn.sizes === undefined ? null : { name: roles.size, style: drawn.sizes },
    style: drawn.style,
    baseline: cutOf(chart, drawn.panels, report),
  };
}

/** A column that the type has no use for is no matter whether it exists, and is drawn as if it were not named. */
function withoutIdleColumns(chart: PlannedChart): PlannedChart {
  const idle = (['size', 'label'] as const).filter((option) => !serves(option, chart.type));
  return { ...chart, ...Object.fromEntries(idle.map((option) => [option, undefined])) };
}

/** The name of the upright axis of a cloud, with its unit where the name has not got it. */
function measureOf({ values }: Roles, unit: DeckChart['unit']): string | null {
  const [name, written] = [values[0]?.label ?? null, unit === null ? '' : plainText(unit)];
  return name === null || written === '' || name.endsWith(written) ? name : `${name}, ${written}`;
}

/** For a deck: what is wrong with the chart is told already, and then no deck is made. */
export function planChart(chart: PlannedChart, assets: Assets, lang: string): DeckChart {
  const data = dataOf(chart, assets) ?? { columns: [], rows: [], lang, isJson: false };
  return resolveChart(chart, data, lang, () => undefined) ?? nothing(chart, lang);
}

function nothing({ type }: PlannedChart, lang: string): DeckChart {
  const style = styleFor([], { lang, percent: false });
  const axis = { name: '', kind: 'category' as const, step: null, places: [], style };
  const empty = { title: null, unit: null, notes: [], panels: [], references: [], difference: null };
  return { ...empty, type, axis, style, alt: '', measure: null, sizes: null, baseline: null };
}

/** What the author calls the only series: it has no key beside it, and is the title where there is no other. */
function onlyName({ series = [] }: PlannedChart, panels: readonly ChartPanel[], { values }: Roles): DeckChart['title'] {
  const isAlone = panels.length === 1 && panels[0]?.title === null && panels[0].series.length === 1;
  return isAlone ? (series.find(({ name }) => name === values[0]?.column)?.label ?? null) : null;
}

/** Without what this type of chart does not draw. */
function drawnWithin(chart: PlannedChart, { panels }: Drawn): PlannedChart {
  const isDivided = panels[0]?.title !== null;
  const idle = WITHIN.filter((option) => isDivided || !serves(option, chart.type));
  return { ...chart, ...Object.fromEntries(idle.map((option) => [option, undefined])) };
}

const DOTS = new Set<ChartType>(['scatter', 'bubble']);

/** Said once, above the chart; each percentage has its sign with it. Money in cells is a unit, too. */
function unitOf(
  chart: PlannedChart,
  drawn: Drawn,
  { numbers, roles }: Parameters<typeof drawGrid>[0],
): DeckChart['unit'] {
  if (drawn.percent) return null;
  if (chart.unit !== undefined) return chart.unit;
  const [unit = null, ...others] = new Set(roles.values.map(({ column }) => numbers.unitOf(column)));
  return unit === null || others.length > 0 || chart.type === 'combo' ? null : [{ type: 'text', value: unit }];
}
