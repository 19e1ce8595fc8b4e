/**
 * A theme on paper: black on white, whatever it is on a screen. No ground is filled, since that costs ink and hides
 * what is written on it; a dark theme keeps its hues and is turned about in lightness.
 */
import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn';
import { setFor } from './borrowed.ts';
import { readingFaces } from './reading-load.ts';
import type { ColorRole, Theme, Tokens } from './theme.ts';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode as typeof modeRgb);

type Colors = Tokens['colors'];

const WHITE = '#ffffff';

export async function onPaper(theme: Theme, lang: string): Promise<Theme> {
  const { tokens, faces } = theme;
  const isDark = tokens.scheme === 'dark';
  const colors = isDark ? turned(tokens.colors) : tokens.colors;
  const chart = isDark ? tokens.chart.map((color) => legible(color, 3)) : tokens.chart;
  const hasReading = faces.some(({ role }) => role === 'reading');
  const printed = {
    ...theme,
    tokens: { ...tokens, scheme: 'light' as const, colors: unfilled(colors), chart },
    faces: hasReading ? faces : [...faces, ...(await readingFaces())],
  };
  return setFor(printed, lang);
}

function unfilled(colors: Colors): Colors {
  const { ink, text, rule, accent } = colors;
  const stage = { stage: WHITE, stageInk: ink, stageText: text, stageRule: rule, stageAccent: accent };
  return { ...colors, paper: WHITE, onInk: WHITE, ...stage };
}

/** How light each neutral is on paper, from 0 to 1. */
const LIGHTNESS = { ink: 0.27, text: 0.37, quiet: 0.5, chartMuted: 0.76, rule: 0.86, wash: 0.968, tint: 0.935 };

/** The ground of a dark theme has its hue; the accents keep theirs and get as dark as they must. */
function turned(colors: Colors): Colors {
  const neutrals = Object.entries(LIGHTNESS).map(([role, lightness]) => [role, shade(colors.stage, lightness)]);
  const accents = (['accent', 'second', 'risk', 'positive', 'negative', 'chartHighlight'] as const).map((role) => [
    role,
    legible(colors[role], 4.5),
  ]);
  return {
    ...colors,
    ...(Object.fromEntries([...neutrals, ...accents]) as Partial<Record<ColorRole, string>>),
    onAccent: WHITE,
  };
}

const oklch = converter('oklch');

/** The lighter, the less colour it may have: paper that is tinted looks dirty. */
function shade(color: string, lightness: number): string {
  const { c = 0, h } = oklch(color) ?? { c: 0, h: 0 };
  return hex(lightness, Math.min(c, 0.05) * (lightness > 0.6 ? 0.25 : 1), h);
}

/** The colour as light as it can be read at on the panels of paper. */
function legible(color: string, contrast: number): string {
  const { l = 0, c = 0, h } = oklch(color) ?? { l: 0, c: 0, h: 0 };
  const ground = hex(LIGHTNESS.wash, 0, 0);
  for (let lightness = l; lightness > 0; lightness -= 0.01) {
    const found = hex(lightness, c, h);
    if (wcagContrast(found, ground) >= contrast) return found;
  }
  return '#000000';
}

function hex(l: number, c: number, h: number | undefined): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h: h ?? 0 }, 'oklch')) ?? '#000000';
}
