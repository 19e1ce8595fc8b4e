import { expect, test } from 'vitest';
import { contentView } from '../../../src/render/view/content.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import { displayIn } from '../../../src/theme/measure.ts';
import { deckOf } from '../../support/briefing.ts';

async function sizeIn(theme: string, title: string): Promise<string> {
  const text = {
    briefing: '1',
    title: 'T',
    sources: [{ id: 'a', title: 'A' }],
    sections: [{ title, blocks: [{ text: 'Plain[^a]' }] }],
  };
  const deck = deckOf(JSON.stringify(text));
  const slide = deck.slides.find(({ role }) => role === 'slide');
  if (slide?.role !== 'slide') return expect.unreachable();
  const display = displayIn(await loadTheme(theme, '.'));
  return contentView(slide, { deck, display, medium: 'print', draw: () => '', chart: () => '' }).size;
}

const LONG = 'Wasserversorgung im Landkreis: Erneuerungsbedarf und Gebührenentwicklung bis zum Jahr 2035 im Vergleich';

test('a headline is as large as two lines of it are in the face of the theme', async () => {
  expect(await sizeIn('boardroom', LONG)).toBe('l');
  // Its letters are larger and heavier.
  expect(await sizeIn('broadsheet', LONG)).toBe('m');
});

test('wide letters take more room than narrow ones', async () => {
  expect(await sizeIn('boardroom', 'till it fills '.repeat(8).trim())).toBe('l');
  expect(await sizeIn('boardroom', 'WOMEN MOWN MN '.repeat(8).trim())).toBe('s');
});

test('marks of sources need room', async () => {
  const marks = '[^a]'.repeat(8);
  expect(await sizeIn('boardroom', LONG + marks)).toBe('m');
});
