/** Paper is light on ink: what stands on dark grounds on a screen has light ones on a handout. */
import { expect, test } from 'vitest';
import type { Deck } from '../../src/deck/types.ts';
import { chartDrawer } from '../../src/render/charts.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { onPaper } from '../../src/theme/paper.ts';
import { deckOf } from '../support/briefing.ts';
import { paperHtml } from '../support/paper.ts';
import { useBrowser } from './support/browser.ts';

const { openFile } = useBrowser();

const BRIEFING = {
  briefing: '1',
  title: 'A second boat',
  sections: [
    { title: 'We buy it', blocks: [{ callout: { tone: 'decision', title: 'Buy', text: '**Now**' } }] },
    { title: 'It pays', blocks: [{ metrics: [{ value: '12', label: 'Boats' }] }] },
  ],
  closing: { title: 'The ask', actions: [{ what: 'Buy it', who: 'The board' }] },
};

test('nothing large on a handout stands on a dark ground', async () => {
  const deck: Deck = deckOf(JSON.stringify(BRIEFING));
  const [theme, templates] = await Promise.all([onPaper(await loadTheme(null, '.'), 'en'), loadTemplates()]);
  const chart = await chartDrawer(deck, theme);
  const page = await openFile(await paperHtml('handout', { deck, theme, templates, chart }));
  const dark = await page.evaluate(() =>
    [...document.querySelectorAll('.slide *')]
      .filter((element) => element.clientWidth * element.clientHeight > 10_000)
      .map((element) => ({ name: element.className, ground: getComputedStyle(element).backgroundColor }))
      .filter(({ ground }) => /^rgb\((\d{1,2}|1[0-7]\d), /.test(ground)),
  );
  expect(dark).toEqual([]);
});
