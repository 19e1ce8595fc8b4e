import { describe, expect, test } from 'vitest';
import { facesCss } from '../../../src/theme/fonts.ts';
import { loadTheme } from '../../../src/theme/load.ts';

async function facesFor(markup: string, theme = 'boardroom') {
  const css = await facesCss(await loadTheme(theme, '.'), markup, 'en');
  const found = css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+);src:url\(data:[^,]*,([^)]*)\)/g);
  return [...found].map(([, family, weight, style, font]) => ({
    face: `${family} ${weight} ${style}`,
    font: Buffer.from(font as string, 'base64'),
  }));
}

describe('faces', () => {
  test('that nothing is set in stay out', async () => {
    const plain = (await facesFor('<p>plain</p>')).map(({ face }) => face);
    expect(plain).toContain('Deck Text 400 normal');
    expect(plain.filter((face) => /italic|Code/.test(face))).toEqual([]);
    const rich = (await facesFor('<p><em>em</em> <code>code</code></p>')).map(({ face }) => face);
    expect(rich.filter((face) => /italic|Code/.test(face))).toHaveLength(3);
  });

  test('have the characters of this deck, and of no other', async () => {
    const characters = async (markup: string) =>
      charactersOf((await facesFor(markup)).find(({ face }) => face === 'Deck Text 400 normal')?.font);
    const one = await characters('<p>Жёлтый</p>');
    expect([...'Жёлтый'].every((char) => one.has(char.codePointAt(0) as number))).toBe(true);
    expect(one.has('Я'.codePointAt(0) as number)).toBe(false);
    expect((await characters('<p>plain</p>')).has('Ж'.codePointAt(0) as number)).toBe(false);
  });

  test('of several files each have a family that fills the gaps of the one before', async () => {
    const families = (await facesFor('<p>ő</p>', 'midnight')).map(({ face }) => face);
    expect(families).toContain('Deck Display 500 normal');
    expect(families).toContain('Deck Display 2 500 normal');
  });

  test('are the same, byte for byte, for the same deck', async () => {
    expect(await facesFor('<p>aé</p>')).toEqual(await facesFor('<p>éa</p>'));
  });
});

/** The characters that a TrueType font maps: https://learn.microsoft.com/typography/opentype/spec/cmap */
function charactersOf(font: Buffer | undefined): Set<number> {
  if (font === undefined) throw new Error('no such face');
  const table = tableAt(font, 'cmap');
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const at = table + font.readUInt32BE(table + 8 + i * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) for (const char of segments(font, at)) found.add(char);
    if (format === 12) for (const char of groups(font, at)) found.add(char);
  }
  return found;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no ${tag}`);
}

function segments(font: Buffer, at: number): number[] {
  const size = font.readUInt16BE(at + 6);
  return Array.from({ length: size / 2 }, (_, i) => {
    const last = font.readUInt16BE(at + 14 + i * 2);
    const first = font.readUInt16BE(at + 16 + size + i * 2);
    return last === 0xffff ? [] : span(first, last);
  }).flat();
}

function groups(font: Buffer, at: number): number[] {
  const count = font.readUInt32BE(at + 12);
  return Array.from({ length: count }, (_, i) =>
    span(font.readUInt32BE(at + 16 + i * 12), font.readUInt32BE(at + 20 + i * 12)),
  ).flat();
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
