/** Every pair of colours that carries text meets WCAG 2 AA: https://www.w3.org/TR/WCAG22/#contrast-minimum */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../../src/theme/load.ts';
import type { ColorRole } from '../../../src/theme/theme.ts';
import { contrast } from './contrast.ts';

const themes = readdirSync(new URL('../../../themes/', import.meta.url)).filter((name) => name !== 'fonts');

/** What is written in which colours on which grounds. */
const WRITTEN: { on: ColorRole[]; in: ColorRole[] }[] = [
  { on: ['paper', 'wash'], in: ['ink', 'text', 'quiet', 'accent', 'second', 'risk'] },
  { on: ['tint'], in: ['ink', 'text'] },
  { on: ['ink'], in: ['onInk'] },
  { on: ['accent'], in: ['onAccent'] },
  { on: ['stage'], in: ['stageInk', 'stageText', 'stageAccent'] },
];

const pairs = WRITTEN.flatMap((one) => one.on.flatMap((ground) => one.in.map((ink) => [ink, ground] as const)));

describe.each(themes)('%s', (name) => {
  test.each(pairs)('%s on %s', async (ink, ground) => {
    const { colors } = (await loadTheme(name, '.')).tokens;
    expect(contrast(colors[ink], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

test('the measure is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
