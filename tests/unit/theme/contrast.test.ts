/** Every pair of colours that carries text meets WCAG 2 AA: https://www.w3.org/TR/WCAG22/#contrast-minimum */
import { describe, expect, test } from 'vitest';
import { shippedThemes } from '../../../src/package.ts';
import { contrast, isDark, PAIRS, unreadable } from '../../../src/theme/contrast.ts';
import { loadTheme } from '../../../src/theme/load.ts';

describe.each(shippedThemes)('%s', (name) => {
  test('can be read, whatever is written on whatever', async () => {
    expect(unreadable((await loadTheme(name, '.')).tokens.colors)).toEqual([]);
  });

  test('is as light or dark as it says', async () => {
    const { colors, scheme } = (await loadTheme(name, '.')).tokens;
    expect(isDark(colors.paper)).toBe(scheme === 'dark');
  });
});

test('a pair that falls short is named, with its ratio', async () => {
  const { colors } = (await loadTheme('plain', '.')).tokens;
  const [first, ...others] = unreadable({ ...colors, quiet: '#949494' });
  expect(first).toMatchObject({ ink: 'quiet', ground: 'paper', needs: 4.5 });
  expect(first?.ratio).toBeCloseTo(3.03, 2);
  expect(others.map(({ ink, ground }) => `${ink} on ${ground}`)).toEqual(['quiet on wash']);
});

test('the measure is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the table has no pair twice', () => {
  const pairs = PAIRS.map(({ ink, ground }) => `${ink} ${ground}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});
