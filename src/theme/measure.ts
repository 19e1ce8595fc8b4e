/** How wide a text is when it is set in the text face of a theme. */
import { type Advance, advanceOf } from './metrics.ts';
import type { Face, Theme } from './theme.ts';

/** Width in px, at a size in px; `strong` is the heavier of the text faces. */
export type Measure = (text: string, size: number, strong?: boolean) => number;

/** Reading the tables of a font takes longer than measuring with it. */
const known = new WeakMap<Theme, Measure>();

export function measureIn(theme: Theme): Measure {
  const measure = known.get(theme) ?? makeMeasure(theme);
  known.set(theme, measure);
  return measure;
}

function makeMeasure({ faces }: Theme): Measure {
  const upright = faces.filter(({ role, style }) => role === 'text' && style === 'normal');
  const byWeight = [...upright].sort((a, b) => a.weight - b.weight);
  const [plain, strong] = [widthsOf(byWeight[0]), widthsOf(byWeight.at(-1))];
  return (text, size, isStrong = false) => {
    const widths = isStrong ? strong : plain;
    return [...text].reduce((sum, character) => sum + widths(character), 0) * size;
  };
}

function widthsOf(face: Face | undefined): (character: string) => number {
  const fonts = (face?.files ?? []).map(advanceOf);
  const widths = new Map<string, number>();
  return (character) => {
    const width = widths.get(character) ?? widthIn(fonts, character);
    widths.set(character, width);
    return width;
  };
}

function widthIn(fonts: readonly Advance[], character: string): number {
  for (const advance of fonts) {
    const width = advance(character);
    if (width !== null) return width;
  }
  return /\p{M}|\p{Cf}/u.test(character) ? 0 : NARROW.test(character) ? 0.62 : 1;
}

/** Scripts of the size of Latin; what else another font has to draw is as wide as it is high. */
const NARROW =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}]/u;
