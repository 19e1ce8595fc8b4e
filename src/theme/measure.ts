/** How wide a text is when it is set in the text face of a theme. */
import { type Advance, advanceOf } from './metrics.ts';
import type { Face, Theme } from './theme.ts';

/** Width in px, at a size in px; `strong` is the heavier of the text faces. */
export type Measure = (text: string, size: number, strong?: boolean) => number;

/** Reading the tables of a font takes longer than measuring with it. */
const known = new WeakMap<Theme, Measure>();

export function measureIn(theme: Theme): Measure {
  const measure = known.get(theme) ?? makeMeasure(theme, ['text']);
  known.set(theme, measure);
  return measure;
}

/** The face of covers and headlines: their sizes in px, and how wide a text is in it. */
export interface Display {
  /** Of covers. */
  size: number;
  headline: number;
  /** `close`: how many times the theme's space is between letters; twice on covers. */
  measure: (text: string, size: number, close?: number) => number;
  /** The same of terms and takeaways, which are set in the face of headings. */
  heading: (text: string, size: number) => number;
}

const displays = new WeakMap<Theme, Display>();

export function displayIn(theme: Theme): Display {
  const display = displays.get(theme) ?? makeDisplay(theme);
  displays.set(theme, display);
  return display;
}

function makeDisplay(theme: Theme): Display {
  const { cover, headline, tracking } = theme.tokens.type;
  const measure = makeMeasure(theme, ['display', 'heading', 'text']);
  const heading = makeMeasure(theme, ['heading', 'display', 'text']);
  return {
    size: cover,
    headline,
    heading: (text, size) => heading(text, size, true),
    measure: (text, size, close = 1) => measure(text, size) + [...text].length * tracking * close * size,
  };
}

/** In the first of these roles that the theme has faces for. */
function makeMeasure({ faces }: Theme, roles: readonly Face['role'][]): Measure {
  const its = roles.find((one) => faces.some(({ role }) => role === one));
  const upright = faces.filter(({ role, style }) => role === its && style === 'normal');
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
