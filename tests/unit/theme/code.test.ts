/** Code is read on its ground, and on that of lines which are set off: https://www.w3.org/TR/WCAG22/#contrast-minimum */
import { readdirSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { codeColors } from '../../../src/theme/code.ts';
import { loadTheme } from '../../../src/theme/load.ts';

const themes = readdirSync(new URL('../../../themes/', import.meta.url)).filter((name) => name !== 'fonts');

test.each(themes)('%s', async (name) => {
  const { tokens } = await loadTheme(name, '.');
  const colors = codeColors(tokens);
  for (const ground of [tokens.colors.wash, tokens.colors.tint])
    for (const [role, color] of Object.entries(colors))
      expect([role, wcagContrast(color, ground) >= 4.5]).toEqual([role, true]);
  // A theme without a colour sets names off from no keyword.
  expect(new Set(Object.values(colors)).size).toBe(tokens.colors.accent === tokens.colors.ink ? 4 : 5);
});
