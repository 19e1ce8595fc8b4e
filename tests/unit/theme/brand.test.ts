import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/deck/types.ts';
import { collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { shippedThemes } from '../../../src/package.ts';
import { branded } from '../../../src/theme/brand.ts';
import { contrast, unreadable } from '../../../src/theme/contrast.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { deckOf } from '../../support/briefing.ts';

const BRIEFING = 'briefing: 1\ntitle: T\nbrand: brand.yaml\nsections: [{title: S}]\n';

async function laidOver(theme: string, brand: string, files: Record<string, string | Uint8Array> = {}) {
  const { brand: laid } = deckOf(BRIEFING, { 'brand.yaml': brand, ...files }) as Deck;
  if (laid === null) throw new Error('the deck has no brand');
  const diagnostics: Diagnostic[] = [];
  const made: Theme = branded(await loadTheme(theme, '.'), laid, collector(diagnostics));
  return { made, colors: made.tokens.colors, diagnostics };
}

describe('colours of a brand', () => {
  test('take the place of those of the theme, and all others stay', async () => {
    const { colors, diagnostics } = await laidOver('boardroom', "colors: {accent: '#0a6', ink: '#102030'}");
    const { colors: ours } = (await loadTheme('boardroom', '.')).tokens;
    expect(colors).toMatchObject({ ink: '#102030', text: ours.text, paper: ours.paper });
    expect(diagnostics.map(({ code }) => code)).toEqual(['brand-colour']);
  });

  test.each(shippedThemes)('can be read over %s, however they are chosen', async (theme) => {
    for (const brand of [
      "{accent: '#ffe600'}",
      "{accent: '#ffe600', stage: '#ffe600'}",
      "{stage: '#0b5c8a', stageInk: '#0b5c8a'}",
      "{paper: '#101418'}",
      "{paper: '#ffffff', ink: '#eeeeee', text: '#cccccc'}",
      "{ink: '#777777', accent: '#777777'}",
    ])
      expect([brand, unreadable((await laidOver(theme, `colors: ${brand}`)).colors)]).toEqual([brand, []]);
  });

  test('are moved in lightness alone, as little as is enough, and it is told at their line', async () => {
    const { colors, diagnostics } = await laidOver('plain', "colors:\n  accent: '#f2a900'\n");
    expect(diagnostics).toMatchObject([
      {
        severity: 'info',
        message: `the brand’s “accent” #f2a900 becomes ${colors.accent}: on “wash” its contrast was 1.8 : 1, and is 4.5 : 1`,
        span: { file: 'brand.yaml', start: 18 },
      },
    ]);
    expect(contrast(colors.accent, colors.wash)).toBeLessThan(4.7);
    expect(hueOf(colors.accent)).toBeCloseTo(hueOf('#f2a900'), 0);
  });

  test('stay where they are in no text: the stage has them as given', async () => {
    const { colors } = await laidOver('boardroom', "colors: {accent: '#f2a900', stage: '#0a2f4a'}");
    expect(colors).toMatchObject({ stage: '#0a2f4a', stageAccent: '#f2a900' });
  });

  test('leave words as strong on a light paper as they were on a dark one', async () => {
    const { colors } = await laidOver('midnight', "colors: {paper: '#ffffff'}");
    const { colors: ours } = (await loadTheme('midnight', '.')).tokens;
    expect(contrast(colors.ink, colors.paper)).toBeGreaterThan(14);
    for (const role of ['text', 'quiet'] as const)
      expect(contrast(colors[role], '#ffffff')).toBeGreaterThanOrEqual(Math.min(contrast(ours[role], ours.paper), 15));
  });

  test('a dark paper makes a dark theme', async () => {
    expect((await laidOver('boardroom', "colors: {paper: '#101418'}")).made.tokens.scheme).toBe('dark');
  });
});

describe('faces of a brand', () => {
  const font = Buffer.from([0, 1, 0, 0, 9]);

  test('take the place of a whole role; that of headlines stands for terms and figures', async () => {
    const { made } = await laidOver('boardroom', 'faces: [{role: display, weight: 700, files: f.ttf}]', {
      'f.ttf': font,
    });
    const weights = made.faces.map(({ role, weight, files }) => `${role} ${weight} ${files[0]?.length === 5}`);
    expect(weights.slice(0, 3)).toEqual(['display 700 true', 'figure 700 true', 'heading 700 true']);
    expect(weights.slice(3)).toEqual(['text 400 false', 'text 400 false', 'text 600 false', 'code 400 false']);
    expect(made.tokens.faces.find(({ role }) => role === 'heading')?.weight).toBe(700);
  });
});

test('a theme with a brand is another theme', async () => {
  const { made } = await laidOver('plain', 'colors: {}');
  expect(made.key).not.toBe((await loadTheme('plain', '.')).key);
});

/** In degrees, as in HSL: near enough to tell that a colour kept its hue. */
function hueOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  const sector = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return Math.round(sector * 6) / 6;
}
