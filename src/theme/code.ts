/** Colours of code, made from those that the theme has: one more, between its accent and its second. */
import { formatHex, interpolate, wcagContrast } from 'culori';
import type { Tokens } from './theme.ts';

/** What each is written on: the ground of code, and that of lines that are set off. */
type Ground = 'wash' | 'tint';
const GROUNDS: readonly Ground[] = ['wash', 'tint'];

export function codeColors({ colors }: Tokens): Record<'comment' | 'keyword' | 'string' | 'constant' | 'name', string> {
  const grounds = GROUNDS.map((role) => colors[role]);
  const readable = (color: string) => darkened(color, colors.ink, grounds);
  const between = formatHex(interpolate([colors.accent, colors.second], 'oklch')(0.5));
  return {
    comment: readable(colors.quiet),
    keyword: readable(colors.accent),
    string: readable(colors.second),
    constant: readable(between),
    name: colors.ink,
  };
}

/** As much of the ink mixed in as it takes to be read on all of these grounds. */
function darkened(color: string, ink: string, grounds: readonly string[]): string {
  const mix = interpolate([color, ink], 'oklab');
  const steps = Array.from({ length: 21 }, (_, i) => formatHex(mix(i / 20)));
  return steps.find((step) => grounds.every((ground) => wcagContrast(step, ground) >= 4.5)) ?? ink;
}
