import type { PlannedValue } from '../../../blocks/index.ts';

export function codeAddition({ code = '', highlight }: PlannedValue<'code'>) {
  const marked = highlight === undefined ? null : linesIn(highlight);
  const lines = code.split('\n').map((text, i) => ({ text, state: stateOf(i + 1, marked) }));
  return { lines };
}

function stateOf(line: number, marked: ReadonlySet<number> | null): string {
  if (marked === null) return 'plain';
  return marked.has(line) ? 'marked' : 'other';
}

/** `1,3-5`: single lines and spans of lines. */
function linesIn(ranges: string): Set<number> {
  const spans = [...ranges.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)];
  return new Set(spans.flatMap(([, first, last]) => span(Number(first), Number(last ?? first))));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(last - first, 5000) + 1) }, (_, i) => first + i);
}
