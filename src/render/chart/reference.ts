/** Lines at given values, named beside the plot. */
import type { DeckChart } from '../../deck/chart/types.ts';
import { type Drawing, heightOf, line, lines, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import type { Scale } from './scale.ts';
import { SIZES, spread, wrap } from './text.ts';

const WIDEST = 150;
const GAP = 10;

/** The room that their names take at the right. */
export function besideFor({ references }: DeckChart, pen: Pen): number {
  const widths = references.flatMap(({ label }) =>
    wrap(label, WIDEST, SIZES.note, pen).map((one) => pen.measure(one, SIZES.note)),
  );
  return widths.length === 0 ? 0 : Math.max(...widths) + GAP;
}

export function referencesAcross({ references }: DeckChart, y: Scale, plot: Room, pen: Pen): Drawing {
  const texts = references.map(({ label }) => wrap(label, WIDEST, SIZES.note, pen));
  const items = references.map(({ value }, i) => ({ at: y(value), size: heightOf(texts[i] ?? [], SIZES.note) + 4 }));
  const middles = spread(items, plot.top - 20, plot.bottom + 8);
  return {
    marks: references.map(({ value }) => line(plot.left, y(value), plot.right + GAP - 4, y(value), 'reference')),
    labels: texts.flatMap((text, i) => {
      const top = (middles[i] ?? 0) - heightOf(text, SIZES.note) / 2;
      return lines(text, plot.right + GAP, top, SIZES.note, { tone: 'ink' });
    }),
  };
}
