/**
 * What slides look like, held against pictures that somebody looked at: docs/pictures/layouts has one for each layout,
 * docs/pictures/themes one sheet for each theme. `UPDATE_GOLDEN=1` makes them anew; look at each before it is kept.
 * Where one differs, the picture taken and the difference lie beside it in gallery/differences.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexedPng } from '../../scripts/indexed-png.ts';
import { picturesOf, type SlidePicture } from '../../scripts/pictures.ts';
import { SHOWN_BY } from '../../scripts/reference.ts';
import { contactSheet } from '../../scripts/sheet.ts';
import { allLayouts } from '../../src/blocks/layouts.ts';
import { load } from '../../src/briefing/load.ts';
import { compile } from '../../src/compile.ts';
import type { Deck } from '../../src/deck/types.ts';
import { drawAll } from '../../src/draw/all.ts';
import { packageRoot, shippedThemes } from '../../src/package.ts';
import { render } from '../../src/render/render.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { useBrowser } from './support/browser.ts';

const UPDATE = process.env.UPDATE_GOLDEN === '1';
const GALLERY = join(packageRoot, 'tests/golden/decks/gallery/briefing.yaml');
const LAYOUTS = join(packageRoot, 'docs/pictures/layouts');
const THEMES = join(packageRoot, 'docs/pictures/themes');
const DIFFERENCES = join(packageRoot, 'gallery/differences');

/** Small, so that all of them are cheap to keep; large enough to see a line that breaks elsewhere. */
const WIDTH = 480;

/** Other machines draw the edges of letters a little differently; a word that moves is ten times as much. */
const TOLERANCE = { threshold: 0.2, share: 0.003 };

/** Pages on which themes differ most. */
const THEME_PAGES = ['cover', 'time', 'points-cards', 'metrics-grid', 'quote-single', 'table-plain'];

const { browser } = useBrowser();
let deck: Deck;

beforeAll(async () => {
  const source = await load(GALLERY);
  const [only] = (await drawAll(source, compile(source))).decks;
  if (only === undefined) throw new Error('the gallery has no deck');
  deck = only;
});

test('the gallery shows every layout, each on the slide that is named after it, and none is named by hand', () => {
  const shown = deck.slides.flatMap((slide) => {
    if (slide.role !== 'slide') return [];
    const looks = [`slide-${slide.layout}`, ...slide.blocks.map(({ kind, layout }) => `${kind}-${layout}`)];
    return looks.includes(slide.id) ? [slide.id] : [];
  });
  const wanted = allLayouts().map(({ of, name }) => `${of}-${name}`);
  expect(wanted.filter((name) => !shown.includes(SHOWN_BY[name] ?? name))).toEqual([]);
  expect(readFileSync(GALLERY, 'utf8')).not.toMatch(/\blayout:/);
});

describe('pictures', () => {
  let pictures: SlidePicture[];

  beforeAll(async () => {
    pictures = await take('boardroom', deck, WIDTH);
    if (UPDATE) for (const { id, png } of pictures) write(LAYOUTS, id, indexedPng(png));
  }, 60_000);

  test('of all layouts are as they were', () => {
    expect(pictures.flatMap(({ id, png }) => differenceOf(LAYOUTS, id, png))).toEqual([]);
  });

  test('are of slides that there are, and small', () => {
    const kept = readdirSync(LAYOUTS).map((name) => name.replace('.png', ''));
    expect(kept.filter((id) => !pictures.some((picture) => picture.id === id))).toEqual([]);
    const sizes = kept.map((id) => readFileSync(join(LAYOUTS, `${id}.png`)).length);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_200_000);
  });
});

describe('themes', () => {
  test.each(shippedThemes)('%s', async (theme) => {
    const slides = deck.slides.filter(({ id }) => THEME_PAGES.includes(id));
    const pictures = await take(theme, { ...deck, slides }, (WIDTH * 2) / 3);
    const sheet = contactSheet(
      pictures.map(({ png }) => png),
      3,
    );
    if (UPDATE) write(THEMES, theme, indexedPng(sheet));
    expect(differenceOf(THEMES, theme, sheet)).toEqual([]);
  });
});

async function take(theme: string, shown: Deck, width: number): Promise<SlidePicture[]> {
  const html = await render(shown, await loadTheme(theme, packageRoot), await loadTemplates(), 'print');
  return picturesOf(await browser(), html, width);
}

/** What to say of a picture that is not as it was; nothing where it is. */
function differenceOf(folder: string, name: string, taken: PNG): string[] {
  const path = join(folder, `${name}.png`);
  if (!existsSync(path)) return [`${name}: there is no picture to hold it against`];
  const [now, before] = [taken, PNG.sync.read(readFileSync(path))];
  if (now.width !== before.width || now.height !== before.height) return [`${name}: it has another size`];
  const difference = new PNG({ width: now.width, height: now.height });
  const { width, height } = now;
  const wrong = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: TOLERANCE.threshold });
  if (wrong <= width * height * TOLERANCE.share) return [];
  write(DIFFERENCES, `${name}.difference`, PNG.sync.write(difference));
  write(DIFFERENCES, name, PNG.sync.write(now));
  return [`${name}: ${wrong} px differ; see gallery/differences/${name}.difference.png`];
}

function write(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), bytes);
}
