/** What the product itself puts into every file is no leak, though others alone are told it. */
import { expect, test } from 'vitest';
import { guardOf } from '../../../src/check/leak.ts';
import { ownWords } from '../../../src/check/own.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { articleHtml } from '../../../src/export/article.ts';
import type { Press } from '../../../src/export/define.ts';
import { html } from '../../../src/export/html.ts';
import { isProven } from '../../../src/export/prove.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { compiled } from '../../support/briefing.ts';

const HIDDEN = ['Source Serif', 'Source Sans', 'Georgia', 'two-thirds', '16:9', 'Table of contents'];
const BRIEFING = `briefing: 1
title: Plans for the site
audiences: {print: {}, main: {}}
sections:
  - title: One
    blocks:
      - points: [All may read this, ${HIDDEN.map((text) => `{text: "${text}", for: main}`).join(', ')}]
`;

test.each(['boardroom', 'broadsheet'])('names of fonts and words of style sheets, in %s', async (name) => {
  const { origin, decks } = compiled(BRIEFING, {}, { audiences: ['print'] });
  const [deck] = decks;
  if (origin === null || deck === undefined) throw new Error('the briefing of this test is wrong');
  const theme = await loadTheme(name, '.');
  const templates = await loadTemplates();
  const own = await ownWords(deck, theme, templates);
  const printer = () => Promise.reject(new Error('nothing is printed here'));
  const unused = { release: () => undefined, scale: 1, date: null, report: () => undefined };
  const press: Press = { ...unused, theme, templates, printer, generator: 'briefdeck 0.0.0' };
  const found: Diagnostic[] = [];
  const guard = guardOf(origin.briefing, origin.assets, {});
  for (const format of [html, articleHtml]) {
    const [made] = await format.make(deck, press);
    if (made === undefined) throw new Error('a file');
    const file = { name: `x.${format.suffix}`, bytes: made.bytes, deck, format };
    expect(await isProven(file, { guard, own, report: collector(found) })).toBe(true);
  }
  expect(found).toEqual([]);
});
