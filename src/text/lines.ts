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

function spanOf(range: string): Lines | null {
  const [, first, last] = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(range) ?? [];
  if (first === undefined) return null;
  const span = { first: Number(first), last: Number(last ?? first) };
  return span.first < 1 || span.last < span.first ? null : span;
}
