/** What it takes to draw in a theme: the widths of its text face, and which of its colours can be read on which. */
import type { ChartSeries, Emphasis } from '../../deck/chart/types.ts';
import { contrast } from '../../theme/contrast.ts';
import { type Measure, measureIn } from '../../theme/measure.ts';
import type { Theme } from '../../theme/theme.ts';

/** `c1` and on: the palette of the theme; `p1` and on: the same, paler, where it has too few. `t1` to `t4`: tints of its first colour. `r1`, `r2`: what is not set off. */
export type Fill = `c${number}` | `p${number}` | 't1' | 't2' | 't3' | 't4' | 'r1' | 'r2' | 'accent' | 'paper';
export type Tone = 'ink' | 'text' | 'quiet' | 'paper' | 'accent' | Fill;

export interface Pen {
  measure: Measure;
  /** How many colours the palette has. */
  colors: number;
  /** The tone that can best be read on a fill. */
  on: (fill: Fill) => Tone;
  /** The tone of a name beside a mark: that of the mark, where it can be read on paper. */
  named: (fill: Fill) => Tone;
}

export function penFor(theme: Theme): Pen {
  const { colors, chart } = theme.tokens;
  const hexOf = (fill: Fill) => hexIn(fill, colors, chart);
  return {
    measure: measureIn(theme),
    colors: chart.length,
    on: (fill) => (contrast(hexOf(fill), colors.paper) >= contrast(hexOf(fill), colors.ink) ? 'paper' : 'ink'),
    named: (fill) =>
      fill.startsWith('r') ? 'quiet' : isColor(fill) && contrast(hexOf(fill), colors.paper) >= READABLE ? fill : 'ink',
  };
}

/** Tints are told apart by their place, not by their names. */
function isColor(fill: Fill): boolean {
  return fill === 'accent' || fill.startsWith('c');
}

/** WCAG AA for text that is not large. */
const READABLE = 4.5;

/** How much of the colour is in a tint, as in the style sheet. */
const PALE = 0.3;

const SHARE: Record<string, number> = { t1: 1, t2: 0.62, t3: 0.38, t4: 0.2, r1: 1, r2: 0.65 };

function hexIn(fill: Fill, colors: Theme['tokens']['colors'], chart: readonly string[]): string {
  const { paper, ink, chartHighlight, chartMuted } = colors;
  if (fill === 'accent') return chartHighlight;
  if (fill === 'paper') return paper;
  const share = SHARE[fill];
  if (share !== undefined) return mixed(fill.startsWith('r') ? chartMuted : (chart[0] ?? ink), paper, share);
  const color = chart[Number(fill.slice(1)) - 1] ?? ink;
  return fill.startsWith('p') ? mixed(color, paper, PALE) : color;
}

function mixed(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  const mix = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** The fill of a mark: what is set off in the accent, the rest in grey, and colours of their own where nothing is. */
export function fillOf(emphasis: Emphasis, index: number, count: number, pen: Pen, order: 'tints' | 'palette'): Fill {
  if (emphasis === 'set-off') return 'accent';
  if (emphasis === 'rest') return index % 2 === 0 || count <= 2 ? 'r1' : 'r2';
  if (order === 'tints' && count <= TINTS.length) return TINTS[count - 1]?.[index] ?? 't1';
  return colorAt(index, pen);
}

/** The fills of all series of a chart. `turned`: the last has the darkest shade. */
export function fillsFor(
  series: readonly Pick<ChartSeries, 'emphasis' | 'color'>[],
  pen: Pen,
  order: 'tints' | 'palette',
  turned = false,
): Fill[] {
  const count = series.length;
  return series.map(({ emphasis, color }, i) =>
    emphasis === 'plain' && color !== null
      ? colorAt(color, pen)
      : fillOf(emphasis, turned ? count - 1 - i : i, count, pen, order),
  );
}

/** Beyond the palette: the same colours, paler. */
export function colorAt(index: number, { colors }: Pen): Fill {
  const at = (index % colors) + 1;
  return Math.floor(index / colors) % 2 === 0 ? `c${at}` : `p${at}`;
}

/** So many series, so many steps: the first is the darkest. */
const TINTS: readonly (readonly Fill[])[] = [['t1'], ['t1', 't3'], ['t1', 't2', 't4'], ['t1', 't2', 't3', 't4']];
