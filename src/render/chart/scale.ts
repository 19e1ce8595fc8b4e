/** The axis of values: from where to where it goes, and the lines of its grid. */
import { scaleLinear } from 'd3-scale';
import { formatNumber, type NumberStyle } from '../../deck/chart/format.ts';
import { type Drawing, EMPTY, label, line, middleLine, type Room } from './drawing.ts';
import type { Pen } from './pen.ts';
import { SIZES } from './text.ts';

export interface Scale {
  (value: number): number;
  domain: readonly [number, number];
}

/** Values to px. Without values it goes from nought to one. */
export function scaleOf(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain[0] === domain[1] ? [Math.min(0, domain[0]), Math.max(1, domain[1])] : domain;
  const scale = scaleLinear([from, to], [...range]);
  return Object.assign((value: number) => scale(value), { domain: [from, to] as const });
}

/** Bars begin at zero, always. */
export function fromZero(values: readonly number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

export interface Ticks {
  at: number[];
  texts: string[];
  /** The widest of them. */
  width: number;
  domain: [number, number];
}

/** Round values over the whole domain, which is widened to them. `height` is in px. */
export function ticksOf(domain: readonly [number, number], height: number, style: NumberStyle, pen: Pen): Ticks {
  const count = Math.max(2, Math.min(6, Math.floor(height / 64)));
  const scale = scaleLinear(domain[0] === domain[1] ? [domain[0], domain[0] + 1] : [...domain], [0, 1]).nice(count);
  const at = scale.ticks(count);
  const [from = 0, to = 1] = scale.domain();
  const texts = at.map((value) => formatNumber(value, tickStyle(at, style)));
  const width = Math.max(0, ...texts.map((text) => pen.measure(text, SIZES.axis)));
  return { at, texts, width, domain: [from, to] };
}

/** As many digits as the step between two lines has. */
function tickStyle(at: readonly number[], style: NumberStyle): NumberStyle {
  const step = Math.abs((at[1] ?? 1) - (at[0] ?? 0));
  return { ...style, decimals: step >= 1 || step === 0 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)) };
}

/** Hairlines, each with its value before it; zero is drawn firmer where the axis has it. */
export function gridOf({ at, texts }: Ticks, y: Scale, room: Room): Drawing {
  return {
    marks: at.map((value) => line(room.left, y(value), room.right, y(value), value === 0 ? 'base' : 'grid')),
    labels: at.map((value, i) =>
      label(texts[i] ?? '', room.left - GAP, middleLine(y(value), SIZES.axis), SIZES.axis, {
        anchor: 'end',
        tone: 'quiet',
      }),
    ),
  };
}

/** Between a value and its line. */
export const GAP = 12;

export function baseLine(y: number, { left, right }: Room): Drawing {
  return { ...EMPTY, marks: [line(left, y, right, y, 'base')] };
}
