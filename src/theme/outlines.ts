/** The shapes of a text in a font, for what is to be seen and not to be read by programs. */
import { Blob, Face, Font, Buffer as Glyphs, shape } from 'harfbuzzjs';

export interface Outlines {
  /** One path, the baseline at 0, upwards as in fonts. */
  path: string;
  /** In the same units. */
  width: number;
  /** How many units are an em. */
  em: number;
}

/** Null where the font lacks a character. */
export function outlinesOf(text: string, font: Uint8Array): Outlines | null {
  const face = new Face(new Blob(font), 0);
  const drawn = new Font(face);
  const glyphs = shaped(text, drawn);
  if (glyphs.some(({ codepoint }) => codepoint === 0)) return null;
  let width = 0;
  const parts = glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const path = moved(drawn.glyphToPath(codepoint), width + xOffset, yOffset);
    width += xAdvance;
    return path;
  });
  return { path: parts.join(''), width, em: face.upem };
}

function shaped(text: string, font: Font) {
  const glyphs = new Glyphs();
  glyphs.addText(text);
  glyphs.guessSegmentProperties();
  shape(font, glyphs);
  return glyphs.getGlyphInfosAndPositions();
}

/** All coordinates are absolute pairs. */
function moved(path: string, dx: number, dy: number): string {
  return path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x, y) => `${round(Number(x) + dx)},${round(Number(y) + dy)}`);
}

function round(value: number): number {
  return Math.round(value);
}
