/** The colours of charts stay apart for those who see fewer colours, and on a printer that has none. */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  lab,
  parse,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { shippedThemes } from '../../../src/package.ts';
import { contrast } from '../../../src/theme/contrast.ts';
import { loadTheme } from '../../../src/theme/load.ts';

/**
 * In units of CIEDE2000, of which two or three are just seen when patches touch. Colours that follow each other in
 * the palette stand beside each other in a stack: apart at a glance. Any two others have a label or a line between
 * them: apart when looked at.
 */
const APART = { neighbours: 11, others: 6 };

/** Of drawings, against the page: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SEEN = 3;

const EYES: Record<string, (color: Color) => Color> = {
  'all colours': (color) => color,
  'no red cones': filterDeficiencyProt(1),
  'no green cones': filterDeficiencyDeuter(1),
  'no blue cones': filterDeficiencyTrit(1),
  // Paper without colour keeps how light a colour is.
  'grey paper': (color) => ({ mode: 'lab', l: lab(color).l, a: 0, b: 0 }),
};

const distance = differenceCiede2000();

describe.each(shippedThemes)('%s', (name) => {
  test.each(Object.entries(EYES))('%s', async (_, see) => {
    const { chart } = (await loadTheme(name, '.')).tokens;
    expect(tooNear(chart, see)).toEqual([]);
  });

  test('each is seen on its page', async () => {
    const { chart, colors } = (await loadTheme(name, '.')).tokens;
    expect(chart.filter((color) => contrast(color, colors.paper) < SEEN)).toEqual([]);
  });

  test('what a chart is about stands out from what it is not about', async () => {
    const { chartHighlight, chartMuted, paper } = (await loadTheme(name, '.')).tokens.colors;
    for (const see of Object.values(EYES))
      expect(distance(look(chartHighlight, see), look(chartMuted, see))).toBeGreaterThan(2 * APART.neighbours);
    expect(contrast(chartMuted, paper)).toBeGreaterThan(1.5);
  });
});

test('colours that only their hue keeps apart are found', () => {
  expect(tooNear(['#b8371d', '#27617f'], EYES['grey paper'] as (color: Color) => Color)).toHaveLength(1);
  expect(tooNear(['#3a7d34', '#a35a2a'], EYES['no green cones'] as (color: Color) => Color)).toHaveLength(1);
});

function tooNear(chart: readonly string[], see: (color: Color) => Color): string[] {
  return chart.flatMap((one, i) =>
    chart.slice(i + 1).flatMap((other, gap) => {
      const apart = distance(look(one, see), look(other, see));
      const least = gap === 0 ? APART.neighbours : APART.others;
      return apart < least ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
    }),
  );
}

function look(color: string, see: (color: Color) => Color): Color {
  return see(parse(color) as Color);
}
