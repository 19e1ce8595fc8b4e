/** What a chart is drawn of: marks, and labels that know how much room they take. Lengths are px of the box. */
import type { Fill, Pen, Tone } from './pen.ts';

export interface Room {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Label {
  text: string;
  /** Where it begins, has its middle or ends, and its baseline. */
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  strong: boolean;
  tone: Tone;
  /** Lines may pass below it. */
  halo: boolean;
  /** It reads upwards: by a quarter, about where it is anchored. */
  turned: boolean;
}

export interface Drawing {
  marks: string[];
  labels: Label[];
}

export const EMPTY: Drawing = { marks: [], labels: [] };

export function together(...drawings: readonly Drawing[]): Drawing {
  return { marks: drawings.flatMap(({ marks }) => marks), labels: drawings.flatMap(({ labels }) => labels) };
}

/** How far letters reach above and below their baseline, in em. */
const ABOVE = 0.74;
const BELOW = 0.22;
export const LINE = 1.2;

export function boxOf({ text, x, y, size, anchor, strong, turned }: Label, pen: Pen): Room {
  const width = pen.measure(text, size, strong);
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
  if (turned) return { left: x - ABOVE * size, right: x + BELOW * size, top: y - width + before, bottom: y + before };
  return { left: x - before, right: x - before + width, top: y - ABOVE * size, bottom: y + BELOW * size };
}

/** The baseline of a line that has its middle at `y`. */
export function middleLine(y: number, size: number): number {
  return y + 0.34 * size;
}

type Look = Partial<Pick<Label, 'anchor' | 'strong' | 'tone' | 'halo' | 'turned'>>;

export function label(text: string, x: number, y: number, size: number, look: Look = {}): Label {
  return { text, x, y, size, anchor: 'start', strong: false, tone: 'text', halo: false, turned: false, ...look };
}

/** Lines below each other; `y` is the top of the first. */
export function lines(texts: readonly string[], x: number, y: number, size: number, look: Look = {}): Label[] {
  return texts.map((text, i) => label(text, x, y + (ABOVE + i * LINE) * size, size, look));
}

export function heightOf(texts: readonly unknown[], size: number): number {
  return texts.length === 0 ? 0 : ((texts.length - 1) * LINE + ABOVE + BELOW) * size;
}

export function rect(left: number, top: number, width: number, height: number, fill: Fill): string {
  return `<rect class="fill-${fill}" x="${px(left)}" y="${px(top)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}"/>`;
}

/** `look` is one of the lines in the style sheet: `grid`, `base`, `lead`, … */
export function line(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line class="${look}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>`;
}

export function path(d: string, look: string): string {
  return `<path class="${look}" d="${d}"/>`;
}

export function circle(x: number, y: number, radius: number, look: string): string {
  return `<circle class="${look}" cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"/>`;
}

/** A tenth of a pixel is finer than anybody sees. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const;

/** For scripts that read from the right: left and right change places, and words stay words. */
export function mirrored({ marks, labels }: Drawing, width: number): Drawing {
  return {
    marks: [`<g transform="matrix(-1 0 0 1 ${px(width)} 0)">${marks.join('')}</g>`],
    labels: labels.map((one) => ({ ...one, x: width - one.x, anchor: TURNED[one.anchor] })),
  };
}
