/** Colours moved in OKLCH, where lightness is as eyes see it: hue stays, and chroma as far as a screen has it. */
import { clampChroma, converter, formatHex, interpolate, modeOklab, modeOklch, modeRgb, useMode } from 'culori/fn';
import { contrast } from './contrast.ts';

for (const mode of [modeRgb, modeOklab, modeOklch]) useMode(mode as typeof modeRgb);
const oklch = converter('oklch');

interface Need {
  ground: string;
  needs: number;
}

/** Steps of lightness, finer than what a screen shows. */
const STEPS = 250;

/** The nearest colour that can be read on all the grounds; the best there is, where none can. */
export function readable(color: string, needs: readonly Need[]): string {
  const shortOf = (hex: string) => Math.min(...needs.map(({ ground, needs: least }) => contrast(hex, ground) / least));
  if (needs.length === 0 || shortOf(color) >= 1) return color;
  const all = Array.from({ length: STEPS + 1 }, (_, i) => lightness(color, i / STEPS));
  const { l = 0 } = oklch(color) ?? {};
  const enough = all.filter(({ hex }) => shortOf(hex) >= 1).sort((a, b) => Math.abs(a.l - l) - Math.abs(b.l - l));
  const best = enough[0] ?? all.sort((a, b) => shortOf(b.hex) - shortOf(a.hex))[0];
  return best?.hex ?? color;
}

/** A colour some of the way to another. */
export function toward(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], 'oklab')(share));
}

function lightness(color: string, l: number): { l: number; hex: string } {
  const { c = 0, h = 0 } = oklch(color) ?? {};
  return { l, hex: formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch')) ?? color };
}
