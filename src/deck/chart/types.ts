/**
 * A chart in the Deck: which values there are, how each is written, what is set off. Plain data without a pixel; what
 * the audience does not see, and columns that are not drawn, are not in it.
 */
import type { ChartType } from '../../blocks/chart.ts';
import type { Inline } from '../../text/inline.ts';
import type { NumberStyle } from './format.ts';

export interface DeckChart {
  type: ChartType;
  title: Inline[] | null;
  /** Null where every value has its unit with it. */
  unit: Inline[] | null;
  notes: Inline[][];
  /** For those who cannot see it: what the author says, or a sentence made from the values. */
  alt: string;
  axis: ChartAxis;
  /** One, or one for each small chart. */
  panels: ChartPanel[];
  /** Lines at values; `text` is the value as it is written. */
  references: { value: number; label: string | null; text: string }[];
  difference: ChartDifference | null;
  /** What the upright axis of a scatter stands for. */
  measure: string | null;
  /** What the areas of bubbles stand for, and how such values are written. */
  sizes: { name: string; style: NumberStyle } | null;
  /** How other values of these scales are written: those at gridlines. */
  style: NumberStyle;
  baseline: number | null;
}

export interface ChartAxis {
  /** What the horizontal axis is called: the name of its column. */
  name: string;
  kind: 'category' | 'time' | 'number';
  /** How far apart times are at least. */
  step: TimeStep | null;
  places: ChartPlace[];
  /** Of an axis of numbers. */
  style: NumberStyle;
}

export type TimeStep = 'year' | 'quarter' | 'month' | 'day';

/** A category, or a moment. */
export interface ChartPlace {
  /** In full, as a table has it. */
  label: string;
  /** As short as it can be beside its neighbours: “Mar”. */
  tick: string;
  /** What neighbours share: “2024”. */
  group: string | null;
  /** Where it lies, in days or in the unit of the axis; categories are one apart. */
  at: number;
  emphasis: Emphasis;
  /** Of a slice: as for a series. */
  color: number | null;
}

/** `set-off` from the rest, part of the `rest`; `plain` where nothing is set off. */
export type Emphasis = 'set-off' | 'rest' | 'plain';

export interface ChartPanel {
  title: string | null;
  series: ChartSeries[];
  /** What stacks add up to, one a place; empty for other types. */
  totals: { value: number; text: string }[];
}

export interface ChartSeries {
  label: string;
  mark: 'column' | 'line';
  emphasis: Emphasis;
  /** Which of the palette it has wherever the deck shows it; null for a shade or colour by its place in the chart. */
  color: number | null;
  unit: string | null;
  style: NumberStyle;
  points: ChartPoint[];
}

export interface ChartPoint {
  /** Which place of the axis. Points of a scatter have each their own. */
  place: number;
  /** Null where there is none. */
  value: number | null;
  /** As it is written beside its mark. */
  text: string;
  /** With all of its digits. */
  exact: string;
  emphasis: Emphasis;
  /** Said about it. */
  note: string | null;
  /** Its part of the whole, in percent; null where there is no whole. */
  share: { value: number; text: string } | null;
  /** Where the bar of a waterfall begins, and whether it shows what has added up. */
  start: number;
  isTotal: boolean;
  name: string | null;
  size: { value: number; exact: string } | null;
}

export interface ChartDifference {
  from: number;
  to: number;
  /** The position of the series; null for the total of a stack. */
  series: number | null;
  text: string;
}
