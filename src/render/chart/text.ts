/** Words into room: broken into lines, pushed apart where they would meet. */
import { SPACELESS } from '../../blocks/measure.ts';
import type { Pen } from './pen.ts';

export const SIZES = { value: [22, 20, 18, 16, 14], name: 18, axis: 16, note: 16, small: 14 } as const;

/** Lines no wider than `width`. A word that is wider is broken; what is beyond `most` lines ends in “…”. */
export function wrap(text: string, width: number, size: number, pen: Pen, most = 99, strong = false): string[] {
  const fits = (line: string) => pen.measure(line, size, strong) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ \u200b–—/-])/).flatMap((word) => pieces(word, fits))) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1]}…`, fits)];
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word.trimEnd())) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function cut(text: string, fits: (line: string) => boolean): string {
  let kept = [...text.slice(0, -1)];
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

const BREAKS = new RegExp(`\\s+|(?<=[–—/-])|(?<=${SPACELESS})(?=${SPACELESS})`, 'u');

/** The longest word decides whether a text can be broken to this width without breaking a word. */
export function longestWord(text: string, size: number, pen: Pen, strong = false): number {
  return Math.max(0, ...text.split(BREAKS).map((word) => pen.measure(word, size, strong)));
}

/** Middles as near as can be to those that are wanted, so that none overlaps another. In and out in the same order. */
export function spread(items: readonly { at: number; size: number }[], from: number, to: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => at(items, a) - at(items, b));
  const groups: { members: number[]; start: number; size: number }[] = [];
  for (const index of order) {
    const size = items[index]?.size ?? 0;
    groups.push(settled({ members: [index], size, start: at(items, index) - size / 2 }));
    while (groups.length > 1) {
      const [above, below] = groups.slice(-2);
      if (above === undefined || below === undefined || above.start + above.size <= below.start) break;
      const members = [...above.members, ...below.members];
      groups.splice(-2, 2, settled({ members, size: above.size + below.size, start: meanStart(members) }));
    }
  }
  const middles = new Array<number>(items.length).fill(0);
  for (const { members, start } of groups) {
    let top = start;
    for (const index of members) {
      const size = items[index]?.size ?? 0;
      middles[index] = top + size / 2;
      top += size;
    }
  }
  return middles;

  /** Where a group would begin if each of its members pulled it to its own place. */
  function meanStart(members: readonly number[]): number {
    let offset = 0;
    const starts = members.map((index) => {
      const size = items[index]?.size ?? 0;
      const start = at(items, index) - size / 2 - offset;
      offset += size;
      return start;
    });
    return starts.reduce((sum, start) => sum + start, 0) / Math.max(1, starts.length);
  }

  function settled<G extends { start: number; size: number }>(group: G): G {
    return { ...group, start: Math.max(from, Math.min(group.start, to - group.size)) };
  }
}

function at(items: readonly { at: number }[], index: number): number {
  return items[index]?.at ?? 0;
}
