/** What is written in which colours on which grounds, and whether it can be read: WCAG 2, level AA. */
import type { ColorRole } from '../schema/tokens.ts';

type Colors = Record<ColorRole, string>;

/** Text from 24 px up counts as large: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LARGE = 24;

/**
 * Every pair that the templates write, as large text only or in any size. A test draws all layouts and holds the
 * colours of each of their texts against this table.
 */
const WRITTEN: readonly { on: readonly ColorRole[]; any?: readonly ColorRole[]; large?: readonly ColorRole[] }[] = [
  { on: ['paper', 'wash'], any: ['ink', 'text', 'quiet', 'accent', 'second', 'risk', 'positive', 'negative'] },
  { on: ['tint'], any: ['ink', 'text'] },
  { on: ['ink'], any: ['onInk'] },
  { on: ['accent'], any: ['onAccent'] },
  { on: ['stage'], any: ['stageInk', 'stageText', 'stageAccent'] },
];

export interface Pair {
  ink: ColorRole;
  ground: ColorRole;
  /** What the ratio must reach. */
  needs: number;
}

export const PAIRS: readonly Pair[] = WRITTEN.flatMap(({ on, any = [], large = [] }) =>
  on.flatMap((ground) => [
    ...any.map((ink) => ({ ink, ground, needs: 4.5 })),
    ...large.map((ink) => ({ ink, ground, needs: 3 })),
  ]),
);

/** The pairs that cannot be read, with their ratios. */
export function unreadable(colors: Colors): (Pair & { ratio: number })[] {
  return PAIRS.map((pair) => ({ ...pair, ratio: contrast(colors[pair.ink], colors[pair.ground]) })).filter(
    ({ ratio, needs }) => ratio < needs,
  );
}

/** From 1 to 21; colours as #rrggbb. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a ground is one for light letters. */
export function isDark(ground: string): boolean {
  return luminance(ground) < MIDDLE;
}

/** From here black and white have the same contrast. */
const MIDDLE = 0.179;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
