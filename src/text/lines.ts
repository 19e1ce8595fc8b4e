/** Lines of a text, as people write them: `1,3-5`. */

export interface Lines {
  first: number;
  last: number;
}

/** Single lines and spans of lines; null where it is neither. `|` parts steps, each of several spans. */
export function linesIn(ranges: string): Lines[][] | null {
  const steps = ranges.includes('|') ? ranges.split('|') : ranges.split(',');
  const spans = steps.map((step) => step.split(',').map(spanOf));
  return spans.flat().includes(null) ? null : (spans as Lines[][]);
}

/** What of the ranges lies within a span, written as they are; empty where nothing does. */
export function linesWithin(ranges: string, { first, last }: Lines): string {
  const within = (linesIn(ranges) ?? []).map((step) =>
    step
      .map((one) => ({ first: Math.max(first, one.first), last: Math.min(last, one.last) }))
      .filter((one) => one.first <= one.last)
      .map((one) => `${one.first}-${one.last}`)
      .join(','),
  );
  return within.filter((step) => step !== '').join(ranges.includes('|') ? '|' : ',');
}

function spanOf(range: string): Lines | null {
  const [, first, last] = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(range) ?? [];
  if (first === undefined) return null;
  const span = { first: Number(first), last: Number(last ?? first) };
  return span.first < 1 || span.last < span.first ? null : span;
}
