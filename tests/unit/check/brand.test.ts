/** A brand speaks, too: what it says is for its own audience. */
import { expect, test } from 'vitest';
import { guardOf } from '../../../src/check/leak.ts';
import { ownWords } from '../../../src/check/own.ts';
import type { Deck } from '../../../src/deck/types.ts';
import { loadTemplates } from '../../../src/render/templates.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { compiled } from '../../support/briefing.ts';

const BRIEFING =
  'briefing: 1\ntitle: T\naudiences: {port: {brand: a.yaml}, press: {brand: b.yaml}}\nsections: [{title: S}]\n';
const brand = (name: string) =>
  `logo: {light: dot.svg, alt: ${name} Authority}\nfooter: {left: {text: Property of ${name}}}`;
const FILES = {
  'a.yaml': brand('Northmole'),
  'b.yaml': brand('Southquay'),
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>',
};

test('the words of another audience’s brand are a leak, those of the own are none', async () => {
  const { origin, decks } = compiled(BRIEFING, FILES);
  if (origin === null) throw new Error('the briefing has errors');
  const own = await ownWords(decks[0] as Deck, await loadTheme(null, '.'), await loadTemplates());
  const search = guardOf(origin.briefing, origin.assets, {}).searchFor({
    audience: 'press',
    shows: [],
    name: 'b',
    derived: [],
    own,
  });
  expect(search(['Property of Southquay', 'Southquay Authority'])).toBeNull();
  expect(search(['Property of Northmole'])).not.toBeNull();
  expect(search(['Northmole Authority'])).not.toBeNull();
});
