import type { PlannedValue } from '../../../blocks/index.ts';
import type { BlockContext } from '../context.ts';

const SIZES = [28, 26, 24, 22, 20, 18, 16];

export function codeAddition(
  { code = '', highlight, caption }: PlannedValue<'code'>,
  _layout: string,
  { width, single, crowded }: BlockContext,
) {
  const marked = highlight === undefined ? null : linesIn(highlight);
  const lines = code.split('\n').map((text, i) => ({ text, state: stateOf(i + 1, marked) }));
  const height = (single ? 436 : crowded ? 230 : 328) - (caption === undefined ? 0 : 40);
  return { lines, size: String(sizeFor(code.split('\n'), width, height)) };
}

/** The largest size at which every line stays one line and all of them fit; else the smallest. */
function sizeFor(lines: readonly string[], width: number, height: number): number {
  const longest = Math.max(...lines.map((line) => line.length));
  const fits = (size: number) => lines.length * size * 1.42 + 44 <= height && longest * size * 0.6 + 56 <= width;
  return SIZES.find(fits) ?? 16;
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
