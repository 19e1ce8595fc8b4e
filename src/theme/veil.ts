/**
 * How strong the pattern of a watermark may be: a veil of grey over a page, which takes contrast from every text.
 * Grey, since it shows on light grounds and dark ones, and on pictures.
 */
import { contrast, PAIRS } from './contrast.ts';
import type { Tokens } from './theme.ts';

/** A share of the grey, from 0 to 1: the most that leaves each text of the theme its contrast. */
export function veilOf(colors: Tokens['colors']): number {
  return (
    STRENGTHS.find((share) =>
      PAIRS.every(({ ink, ground, needs }) => isKept([colors[ink], colors[ground]], needs, share)),
    ) ?? 0.03
  );
}

const STRENGTHS = [0.08, 0.07, 0.06, 0.05, 0.04];

const GREY = 128;

/** A text that had too little without the veil is no reason to have none. */
function isKept([ink, ground]: readonly [string, string], needs: number, share: number): boolean {
  return contrast(veiled(ink, share), veiled(ground, share)) >= needs || contrast(ink, ground) < needs;
}

function veiled(color: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) * (1 - share) + GREY * share);
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
