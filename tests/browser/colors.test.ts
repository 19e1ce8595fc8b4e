/** The table of what is written in which colours is held against the pages: every layout is drawn, and each text asked. */
import { expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { COLOR_ROLES, type ColorRole } from '../../src/schema/tokens.ts';
import { LARGE, PAIRS } from '../../src/theme/contrast.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { everything } from '../unit/render/everything.ts';
import { useBrowser } from './support/browser.ts';

const { openFile } = useBrowser();

/** Each role in a colour that no other has. */
const colorOf = (role: ColorRole) => `#${(COLOR_ROLES.indexOf(role) + 1).toString(16).padStart(2, '0')}8040`;
const roleOf = (color: string) => {
  const [, red = '', green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  const role = green === '128' && blue === '64' ? COLOR_ROLES[Number(red) - 1] : undefined;
  return role ?? color;
};

test.each(['boardroom', 'broadsheet'])(
  'what is written on what stands in the table: %s',
  async (name) => {
    const probe = probeOf(await loadTheme(name, '.'));
    const templates = await loadTemplates();
    const written = new Map<string, string>();
    for (const deck of everything()) {
      const page = await openFile(await render(deck, probe, templates, 'print'));
      for (const { ink, ground, size, text } of await page.evaluate(textsOnPages)) {
        const large = size >= LARGE ? ' large' : '';
        written.set(`${roleOf(ink)} on ${roleOf(ground)}${large}`, `${size} px “${text}”`);
      }
      await page.close();
    }
    const known = new Set(
      PAIRS.flatMap(({ ink, ground, needs }) => {
        const pair = `${ink} on ${ground}`;
        return needs < 4.5 ? [`${pair} large`] : [pair, `${pair} large`];
      }),
    );
    expect(written.size).toBeGreaterThan(10);
    expect([...written].filter(([pair]) => !known.has(pair))).toEqual([]);
  },
  30_000,
);

function probeOf(theme: Theme): Theme {
  const colors = Object.fromEntries(COLOR_ROLES.map((role) => [role, colorOf(role)]));
  return { ...theme, faces: [], tokens: { ...theme.tokens, colors: colors as Theme['tokens']['colors'] } };
}

/** Runs in the browser. Drawings paint their own grounds, which no style tells of: theirs are not asked. */
function textsOnPages() {
  const walker = document.createTreeWalker(document.querySelector('.slides') as Node, NodeFilter.SHOW_TEXT);
  const found: { ink: string; ground: string; size: number; text: string }[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = (walker.currentNode.textContent ?? '').trim();
    if (element === null || text === '' || element.closest('svg, .katex') !== null) continue;
    const style = getComputedStyle(element);
    if (element.getClientRects().length === 0) continue;
    let ground: Element | null = element;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    found.push({
      ink: style.color,
      ground: ground === null ? 'none' : getComputedStyle(ground).backgroundColor,
      size: Number.parseFloat(style.fontSize),
      text: text.slice(0, 40),
    });
  }
  return found;
}
