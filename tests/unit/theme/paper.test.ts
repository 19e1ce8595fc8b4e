/** On paper every theme is dark on white, and can be read: https://www.w3.org/TR/WCAG22/#contrast-minimum */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/theme/contrast.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { onPaper } from '../../../src/theme/paper.ts';

const themes = readdirSync(new URL('../../../themes/', import.meta.url)).filter((name) => name !== 'fonts');

describe.each(themes)('%s', (name) => {
  test('fills no page', async () => {
    const { colors, scheme } = (await onPaper(await loadTheme(name, '.'), 'en')).tokens;
    expect([scheme, colors.paper, colors.stage, colors.onInk]).toEqual(['light', '#ffffff', '#ffffff', '#ffffff']);
  });

  test.each([
    'ink',
    'text',
    'quiet',
    'accent',
    'second',
    'risk',
    'positive',
    'negative',
    'stageInk',
    'stageText',
    'stageAccent',
  ] as const)('%s can be read on paper and on panels', async (role) => {
    const { colors } = (await onPaper(await loadTheme(name, '.'), 'en')).tokens;
    const least = role === 'stageAccent' && colors.stageAccent !== colors.accent ? 3 : 4.5;
    for (const ground of [colors.paper, colors.wash])
      expect(contrast(colors[role], ground)).toBeGreaterThanOrEqual(least);
  });

  test('its charts can be seen', async () => {
    const { chart } = (await onPaper(await loadTheme(name, '.'), 'en')).tokens;
    for (const color of chart) expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(2.8);
  });

  test('has faces to read in', async () => {
    const { faces } = await onPaper(await loadTheme(name, '.'), 'en');
    expect(faces.filter(({ role }) => role === 'reading').length).toBeGreaterThan(2);
  });
});

test('a dark theme keeps its hues, at most darkened', async () => {
  const { colors } = (await onPaper(await loadTheme('midnight', '.'), 'en')).tokens;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colors.accent.slice(at, at + 2), 16));
  expect(red).toBeGreaterThan(green);
  expect(green).toBeGreaterThan(blue);
});
