import type { PlannedValue } from '../../../blocks/index.ts';
import { lengthOf, stepFor } from '../size.ts';

export function quoteAddition({ text }: PlannedValue<'quote'>) {
  return { size: stepFor(lengthOf(text), SINGLE) };
}

export function quotesAddition(quotes: PlannedValue<'quotes'>, layout: string) {
  const longest = Math.max(...quotes.map(({ text }) => lengthOf(text)));
  return {
    size: stepFor(longest * (layout === 'columns' ? quotes.length / 2 : 1), SEVERAL),
    count: String(quotes.length),
  };
}

const SINGLE = [
  ['xl', 60],
  ['l', 130],
  ['m', 260],
  ['s', 10000],
] as const;

const SEVERAL = [
  ['xl', 26],
  ['l', 84],
  ['m', 170],
  ['s', 10000],
] as const;
