/** The size of code: as large as lets every line stay one line; where that is too small to read, long lines go on below. */

interface Room {
  width: number;
  height: number;
  /** Characters that the numbers of lines take. */
  gutter: number;
  /** The largest size. */
  limit: number;
}

/** The least that can be read in a room; its lines stand closer. */
const SMALLEST = 14;

const SIZES = [36, 32, 28, 26, 24, 22, 20, 18, 16, SMALLEST];

/** Below this, a line is broken rather than set smaller; a broken one is not set larger than that. */
const READABLE = 18;
const BROKEN = 22;

export function codeSize(lines: readonly string[], room: Room): number {
  const fits = (size: number) => heightAt(lines, size, room) <= room.height;
  const isWhole = (size: number) => lines.every((line) => rowsOf(line, columnsIn(room.width, size, room.gutter)) === 1);
  const whole = SIZES.find((size) => size <= room.limit && size >= READABLE && isWhole(size) && fits(size));
  return whole ?? SIZES.find((size) => size <= BROKEN && fits(size)) ?? SMALLEST;
}

/** Padding at both sides and above and below, in px. */
const AROUND = { x: 60, y: 44 };
const LEADING = 1.45;
const CLOSE = 1.32;

function heightAt(lines: readonly string[], size: number, { width, gutter }: Room): number {
  const columns = columnsIn(width, size, gutter);
  const rows = lines.reduce((sum, line) => sum + rowsOf(line, columns), 0);
  return rows * size * (size === SMALLEST ? CLOSE : LEADING) + AROUND.y;
}

/** How wide a character of the code face is, in em. */
const CHARACTER = 0.6;

/** Characters that fit a line. */
export function columnsIn(width: number, size: number, gutter: number): number {
  return Math.floor((width - AROUND.x) / (size * CHARACTER)) - gutter;
}

/** What a line that goes on is set in by, beyond the line itself. */
const HANG = 2;

/** How many rows a line takes; those after the first are set in. */
export function rowsOf(line: string, columns: number): number {
  const length = lengthOf(line);
  const rest = Math.max(8, columns - indentOf(line) - HANG);
  return length <= columns ? 1 : 1 + Math.ceil((length - columns) / rest);
}

export function indentOf(line: string): number {
  return lengthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}

const TAB = 4;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** In characters; a tab goes on to the next stop. */
function lengthOf(text: string): number {
  return [...text].reduce((at, char) => (char === '\t' ? at + TAB - (at % TAB) : at + (WIDE.test(char) ? 2 : 1)), 0);
}
