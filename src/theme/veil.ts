/**
 * How strong the pattern of a watermark may be: a veil of grey over a page, which takes contrast from every text.
 * Grey, since it shows on light grounds and dark ones, and on pictures.
 */
import type { ColorRole, Tokens } from './theme.ts';

/** A share of the grey, from 0 to 1: the most that leaves each text of the theme its contrast. */
export function veilOf(colors: Tokens['colors']): number {
  return (
    STRENGTHS.find((share) => WRITTEN.every(([ink, ground]) => isKept(colors[ink], colors[ground], share))) ?? 0.03
  );
}

const STRENGTHS = [0.08, 0.07, 0.06, 0.05, 0.04];

const GREY = 128;

/** The texts that have least to spare. */
const WRITTEN: readonly (readonly [ink: ColorRole, ground: ColorRole])[] = [
  ...(['text', 'quiet', 'accent', 'second', 'risk'] as const).flatMap((ink) => [
    [ink, 'paper'] as const,
    [ink, 'wash'] as const,
  ]),
  ['text', 'tint'],
  ['onInk', 'ink'],
  ['onAccent', 'accent'],
  ['stageText', 'stage'],
  ['stageAccent', 'stage'],
];

/** WCAG 2 AA. */
const ENOUGH = 4.5;

/** A text that had too little without the veil is no reason to have none. */
function isKept(ink: string, ground: string, share: number): boolean {
  const before = contrast(rgb(ink), rgb(ground));
  const after = contrast(veiled(ink, share), veiled(ground, share));
  return after >= ENOUGH || before < ENOUGH;
}

function veiled(color: string, share: number): number[] {
  return rgb(color).map((channel) => channel * (1 - share) + GREY * share);
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
