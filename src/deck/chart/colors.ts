/** The same name in the same colour, on every slide of a deck where charts share names. */
import type { ChartType } from '../../blocks/chart.ts';
import { blocksIn } from '../inside.ts';
import type { Slide } from '../types.ts';
import type { DeckChart } from './types.ts';

/** Charts that share no name, or agree without help, keep the colours of their kind: shades of one, or the palette. */
export function withSharedColors(slides: readonly Slide[]): Slide[] {
  const charts = slides.flatMap((slide, page) => chartsOn(slide).map((chart) => namedOf(chart, page)));
  const colors = colorsOf(charts);
  const shared = new Map<DeckChart, ReadonlyMap<string, number>>();
  for (const group of groupsOf(charts)) if (disagree(group)) for (const { chart } of group) shared.set(chart, colors);
  return shared.size === 0 ? [...slides] : (replaced(slides, shared) as Slide[]);
}

interface Named {
  chart: DeckChart;
  page: number;
  /** In the order in which they take their colours. */
  names: string[];
}

function chartsOn(slide: Slide): DeckChart[] {
  return blocksIn([slide]).flatMap((block) => (block.kind === 'chart' ? [block.value] : []));
}

function namedOf(chart: DeckChart, page: number): Named {
  const { type, panels, axis } = chart;
  const series = panels[0]?.series ?? [];
  const isPlain = series.every(({ emphasis, points }) => [emphasis, ...points.map((one) => one.emphasis)].every(plain));
  if (!isPlain || type === 'combo' || type === 'waterfall') return { chart, page, names: [] };
  if (type !== 'donut') return { chart, page, names: series.length > 1 ? series.map(({ label }) => label) : [] };
  const shown = (series[0]?.points ?? []).filter(({ value }) => (value ?? 0) > 0);
  return { chart, page, names: shown.map(({ place }) => axis.places[place]?.label ?? '') };
}

function plain(emphasis: string): boolean {
  return emphasis === 'plain';
}

/** The first colour that no name beside it on a slide has. */
function colorsOf(charts: readonly Named[]): Map<string, number> {
  const pages = new Map<number, Set<string>>();
  for (const { page, names } of charts) pages.set(page, new Set([...(pages.get(page) ?? []), ...names]));
  const colors = new Map<string, number>();
  for (const name of new Set(charts.flatMap(({ names }) => names))) {
    const beside = [...pages.values()].filter((page) => page.has(name)).flatMap((page) => [...page]);
    const taken = new Set(beside.map((other) => colors.get(other)));
    colors.set(name, beside.map((_, i) => i).find((i) => !taken.has(i)) ?? 0);
  }
  return colors;
}

/** Charts that a shared name leads to from each other. */
function groupsOf(charts: readonly Named[]): Named[][] {
  let groups: Named[][] = [];
  for (const one of charts) {
    const isNear = (group: readonly Named[]) =>
      group.some(({ names }) => names.some((name) => one.names.includes(name)));
    const near = groups.filter(isNear);
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), one]];
  }
  return groups.filter((group) => group.length > 1);
}

function disagree(group: readonly Named[]): boolean {
  const known = new Map<string, string>();
  return group.some(({ chart, names }) =>
    names.some((name, i) => {
      const own = lookOf(chart.type, i, names.length);
      const other = known.get(name) ?? own;
      known.set(name, other);
      return own !== other;
    }),
  );
}

/** What colour a name has where its chart stands alone. */
function lookOf(type: ChartType, index: number, count: number): string {
  if (PALETTE.has(type) || count > 4) return type === 'slope' && count > 4 ? 'one' : `color ${index}`;
  return `shade ${TURNED.has(type) ? count - 1 - index : index} of ${count}`;
}

const PALETTE = new Set<ChartType>(['line', 'slope', 'scatter', 'bubble']);

/** Bars side by side have the darkest shade last. */
const TURNED = new Set<ChartType>(['bar', 'column', 'grouped']);

type Shared = ReadonlyMap<DeckChart, ReadonlyMap<string, number>>;

function replaced(node: unknown, shared: Shared): unknown {
  if (Array.isArray(node)) return node.map((one) => replaced(one, shared));
  if (typeof node !== 'object' || node === null) return node;
  const { kind, value } = node as { kind?: unknown; value?: DeckChart };
  const colors = kind === 'chart' && value !== undefined ? shared.get(value) : undefined;
  if (value !== undefined && colors !== undefined) return { ...node, value: colored(value, colors) };
  const below = Object.entries(node).filter(([key]) => key === 'blocks' || key === 'columns');
  return { ...node, ...Object.fromEntries(below.map(([key, one]) => [key, replaced(one, shared)])) };
}

function colored(chart: DeckChart, colors: ReadonlyMap<string, number>): DeckChart {
  const own = <T extends { label: string }>(one: T) => ({ ...one, color: colors.get(one.label) ?? null });
  if (chart.type === 'donut') return { ...chart, axis: { ...chart.axis, places: chart.axis.places.map(own) } };
  return { ...chart, panels: chart.panels.map((panel) => ({ ...panel, series: panel.series.map(own) })) };
}
