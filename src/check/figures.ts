/** What charts write of their own: figures in another notation, sums, shares and times. They tell nothing that is hidden. */
import { formatNumber, styleFor } from '../deck/chart/format.ts';
import { type Decimal, readNumber } from '../deck/chart/numbers.ts';
import type { DeckChart } from '../deck/chart/types.ts';
import type { Deck } from '../deck/types.ts';

/** A number as a chart may write it: whoever sees `286200` may see “286,200”, too. Empty for other texts. */
export function notationsOf(text: string, lang: string): string[] {
  if (!/^[^\p{L}]{2,40}$/u.test(text)) return [];
  const values = (['point', 'comma'] as const).flatMap((decimal) => numberIn(text, decimal));
  return [...new Set(values)].flatMap((value) => {
    const style = styleFor([value], { lang, percent: false });
    const whole = [0, 1, 2].map((decimals) => formatNumber(value, { ...style, compact: false, decimals }));
    return [...whole, formatNumber(value, style), formatNumber(value, { ...style, compact: true })];
  });
}

function numberIn(text: string, decimal: Decimal): number[] {
  const read = readNumber(text, decimal);
  return read.kind === 'number' ? [read.value] : [];
}

/** What the charts of a deck work out from values that they show. */
export function derivedIn({ slides }: Deck): string[] {
  const blocks = slides.flatMap((slide) => (slide.role === 'slide' ? slide.blocks : []));
  const all = blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block]));
  return all.flatMap((block) => (block.kind === 'chart' ? derivedOf(block.value) : []));
}

function derivedOf({ axis, panels, difference, references }: DeckChart): string[] {
  const series = panels.flatMap((panel) => panel.series);
  const isTimed = axis.kind === 'time';
  return [
    ...panels.flatMap(({ totals }) => totals.map(({ text }) => text)),
    ...series.flatMap(({ points }) =>
      points.flatMap(({ share, isTotal, text }) => [share?.text ?? '', isTotal ? text : '']),
    ),
    ...references.map(({ text }) => text),
    ...(difference === null ? [] : [difference.text]),
    ...(isTimed ? axis.places.flatMap(({ label, tick, group }) => [label, `${tick} ${group ?? ''}`]) : []),
  ];
}
