/** A watermark over a page leaves its texts the contrast that they need. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../../src/theme/load.ts';
import { veilOf } from '../../../src/theme/veil.ts';

const themes = readdirSync(new URL('../../../themes/', import.meta.url)).filter((name) => name !== 'fonts');

describe.each(themes)('%s', (name) => {
  test('small text in its quietest colour keeps 4.5:1 on a panel, under the mark and beside it', async () => {
    const { colors } = (await loadTheme(name, '.')).tokens;
    const share = veilOf(colors);
    const [ink, ground] = [colors.quiet, colors.wash].map((color) => greyed(color, share)) as [number[], number[]];
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(greyed(colors.quiet, 0), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('it can be seen: by more than a hair, on paper and on the stage', async () => {
    const { colors } = (await loadTheme(name, '.')).tokens;
    for (const ground of [colors.paper, colors.stage])
      expect(contrast(greyed(ground, veilOf(colors)), greyed(ground, 0))).toBeGreaterThan(1.04);
  });
});

test('where nothing is left to spare, it is as weak as can be, and where all is black on white, no stronger than that', async () => {
  const { colors } = (await loadTheme('boardroom', '.')).tokens;
  expect(veilOf({ ...colors, quiet: '#767676', paper: '#ffffff' })).toBe(0.03);
  const plain = Object.fromEntries(
    Object.keys(colors).map((role) => [
      role,
      /paper|wash|tint|onInk|onAccent|stage$/.test(role) ? '#ffffff' : '#000000',
    ]),
  );
  expect(veilOf(plain as typeof colors)).toBe(0.08);
});

function greyed(color: string, share: number): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) * (1 - share) + 128 * share);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: readonly number[]): number {
  const linear = color
    .map((channel) => channel / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
