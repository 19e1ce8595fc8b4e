/** How far what is drawn in each mark of a page reaches, as far as the page shows it. It reads what Chrome writes: one command a line. */
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';
import type { Widths } from './widths.ts';

/** Left, bottom, right, top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface Resources {
  widthsOf: (font: string) => Widths | null;
  /** The corners of what an object draws, in its own units: a picture is one wide and one high. */
  boxOf: (object: string) => Box | null;
}

/** By the numbers of the marks; what draws nothing has none. */
export function extents(lines: readonly string[], page: Box, resources: Resources): Map<number, Box> {
  const boxes = new Map<number, Box>();
  const open: (number | null)[] = [];
  const pen = penOn(page, resources);
  for (const line of lines) {
    if (/B[DM]C$/.test(line)) open.push(Number(/\/MCID (\d+)\b/.exec(line)?.[1] ?? Number.NaN));
    else if (line === 'EMC') open.pop();
    const drawn = pen.follow(line);
    const number = open.findLast((one) => one !== null && !Number.isNaN(one)) ?? null;
    if (drawn !== null && number !== null) boxes.set(number, around(boxes.get(number) ?? drawn, drawn));
  }
  return boxes;
}

/** The smallest box that both are in. */
export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** What both have; null for nothing. */
function within(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

interface State {
  ctm: Matrix;
  clip: Box | null;
}

interface Pen {
  state: State;
  saved: State[];
  path: Box | null;
  isClip: boolean;
  text: Matrix;
  face: { size: number; widths: Widths | null };
}

function penOn(page: Box, resources: Resources): { follow: (line: string) => Box | null } {
  const pen: Pen = {
    state: { ctm: IDENTITY, clip: page },
    saved: [],
    path: null,
    isClip: false,
    text: IDENTITY,
    face: { size: 0, widths: null },
  };
  return {
    follow: (line) => {
      const operator = line.slice(line.lastIndexOf(' ') + 1);
      SETS[operator]?.(pen, line, resources);
      const box = DRAWS[operator]?.(pen, line, resources) ?? null;
      return box === null || pen.state.clip === null ? null : within(box, pen.state.clip);
    },
  };
}

type Command<T> = (pen: Pen, line: string, resources: Resources) => T;

const SETS: Record<string, Command<void>> = {
  q: (pen) => void pen.saved.push(pen.state),
  Q: (pen) => {
    pen.state = pen.saved.pop() ?? pen.state;
  },
  cm: (pen, line) => {
    pen.state = { ...pen.state, ctm: multiply(matrixOf(line), pen.state.ctm) };
  },
  ...Object.fromEntries(['m', 'l', 'c', 'v', 'y'].map((name) => [name, reach])),
  re: (pen, line) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(line);
    reachTo(pen, boxOn(pen.state.ctm, [x, y, x + width, y + height]));
  },
  W: (pen) => {
    pen.isClip = true;
  },
  'W*': (pen) => {
    pen.isClip = true;
  },
  n: (pen, line) => {
    if (line.startsWith('W')) pen.isClip = true;
    clip(pen);
  },
  BT: (pen) => {
    pen.text = IDENTITY;
  },
  Tf: (pen, line, { widthsOf }) => {
    const [, name = '', size = ''] = /^\/(\S+) ([\d.]+) Tf$/.exec(line) ?? [];
    pen.face = { size: Number(size), widths: widthsOf(name) };
  },
  Tm: (pen, line) => {
    pen.text = matrixOf(line);
  },
  Td: (pen, line) => {
    const [x = 0, y = 0] = numbersOf(line);
    pen.text = multiply([1, 0, 0, 1, x, y], pen.text);
  },
};

const DRAWS: Record<string, Command<Box | null>> = {
  ...Object.fromEntries(['f', 'F', 'f*'].map((name) => [name, (pen: Pen) => paint(pen, 0)])),
  ...Object.fromEntries(['S', 's', 'B', 'B*', 'b', 'b*'].map((name) => [name, (pen: Pen) => paint(pen, HAIR)])),
  Tj: show,
  TJ: show,
  Do: ({ state }, line, { boxOf }) => {
    const box = boxOf(line.slice(1, -3));
    return box === null ? null : boxOn(state.ctm, box);
  },
};

function numbersOf(line: string): number[] {
  return line.split(' ').slice(0, -1).map(Number);
}

function matrixOf(line: string): Matrix {
  return numbersOf(line) as unknown as Matrix;
}

/** All points of a curve lie between those that define it. */
function reach(pen: Pen, line: string): void {
  const numbers = numbersOf(line);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x, y] = apply(pen.state.ctm, numbers[at] ?? 0, numbers[at + 1] ?? 0);
    reachTo(pen, [x, y, x, y]);
  }
}

function reachTo(pen: Pen, box: Box): void {
  pen.path = around(pen.path ?? box, box);
}

function clip(pen: Pen): void {
  const { state, path, isClip } = pen;
  if (isClip) pen.state = { ...state, clip: path === null || state.clip === null ? null : within(path, state.clip) };
  [pen.path, pen.isClip] = [null, false];
}

/** Half of the width that lines have at least. */
const HAIR = 0.5;

function paint(pen: Pen, more: number): Box | null {
  const { path } = pen;
  clip(pen);
  return path === null ? null : [path[0] - more, path[1] - more, path[2] + more, path[3] + more];
}

/** From below the line to the top of capitals, in parts of the size. */
const LETTERS = { below: -0.25, above: 0.9 };

function show({ state, text, face: { size, widths } }: Pen, line: string): Box | null {
  if (size === 0) return null;
  const length = [...line.matchAll(/<([^>]*)>|(-?[\d.]+)(?=[<\]-])/g)].reduce(
    (sum, [, codes, gap]) => sum + (codes === undefined ? -Number(gap) : lengthOf(codes, widths)),
    0,
  );
  const box: Box = [0, LETTERS.below * size, (length / 1000) * size, LETTERS.above * size];
  return boxOn(multiply(text, state.ctm), box);
}

function lengthOf(codes: string, widths: Widths | null): number {
  const digits = widths?.digits ?? 4;
  let length = 0;
  for (let at = 0; at < codes.length; at += digits)
    length += widths?.of(Number.parseInt(codes.slice(at, at + digits), 16)) ?? 500;
  return length;
}

function boxOn(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => apply(matrix, x, y));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
