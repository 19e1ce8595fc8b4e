import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokensCss } from '../../../src/theme/css.ts';
import { loadTheme } from '../../../src/theme/load.ts';

test('tokens are custom properties, with their units', async () => {
  const css = tokensCss(await loadTheme('boardroom', '.'));
  for (const part of [
    'color-scheme:light',
    '--stage-ink:#',
    '--size-body:24px',
    '--rule-hair:1px',
    '--margin:72px',
    '--weight-figure:300',
    '--chart-1:#',
  ])
    expect(css).toContain(part);
});

test('no template asks for a property that no token and no template gives', async () => {
  const folder = new URL('../../../templates/', import.meta.url);
  const sheets = readdirSync(folder, { recursive: true }).filter((path) =>
    /^(base|blocks|parts|slides).*\.css$/.test(String(path)),
  );
  const css = [
    ...sheets.map((path) => readFileSync(new URL(String(path), folder), 'utf8')),
    tokensCss(await loadTheme(null, '.')),
  ].join('\n');
  const given = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const asked = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name as string);
  expect(asked.length).toBeGreaterThan(100);
  // A pattern is drawn where a deck has a watermark.
  const later = new Set(['--mark-pattern', '--mark-picture']);
  expect(asked.filter((name) => !given.has(name) && !later.has(name))).toEqual([]);
});
