import type { PlannedValue } from '../../../blocks/index.ts';
import { lengthOf } from '../../../blocks/measure.ts';
import type { BlockContext } from '../context.ts';
import { sentenceSize, stepFor } from '../size.ts';

export function quoteAddition({ text }: PlannedValue<'quote'>, _layout: string, { width, alone }: BlockContext) {
  return { figure: sentenceSize(text, { width: Math.min(width, 1040), height: alone ? 290 : 270 }, alone ? 104 : 60) };
}

export function quotesAddition(quotes: PlannedValue<'quotes'>, layout: string) {
  const longest = Math.max(...quotes.map(({ text }) => lengthOf(text)));
  return {
    size: stepFor(longest * (layout === 'columns' ? quotes.length / 2 : 1), SEVERAL),
    count: String(quotes.length),
  };
}

const SEVERAL = [
  ['xl', 26],
  ['l', 84],
  ['m', 170],
  ['s', 10000],
] as const;
