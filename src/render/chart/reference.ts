/** Lines at given values, and their names: beside the plot, among those of series where there are any. */
import type { DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, line, type Room, together } from './drawing.ts';
import { type Name, namesBeside, widthBeside } from './names.ts';
import type { Pen } from './pen.ts';
import type { Scale } from './scale.ts';

/** The room that their names take at the right, where no others are. */
export function besideFor({ references }: DeckChart, pen: Pen): number {
  return widthBeside(namesOfReferences(references), pen);
}

export function namesOfReferences(references: DeckChart['references']): Name[] {
  return references.map((one) => ({ name: nameOf(one), fill: 't1', strong: false, isLine: true }));
}

/** The lines alone, to the names that begin a little behind `from`. */
export function referenceLines({ references }: DeckChart, y: Scale, { left }: Room, from: number): Drawing {
  return {
    marks: references.map(({ value }) => line(left, y(value), from + REACH, y(value), 'reference')),
    labels: [],
  };
}

const REACH = 14;

export function referencesAcross(chart: DeckChart, y: Scale, plot: Room, pen: Pen): Drawing {
  const wanted = chart.references.map(({ value }) => y(value));
  const names = namesOfReferences(chart.references);
  const beside = { edge: plot.right, from: plot.right, plot };
  return together(referenceLines(chart, y, plot, plot.right), namesBeside(names, wanted, beside, pen));
}

/** With its value, which no axis need tell. */
export function nameOf({ label, text }: DeckChart['references'][number]): string {
  return label === null ? text : `${label} ${text}`;
}
