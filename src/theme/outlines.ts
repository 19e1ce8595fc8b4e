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
  const { face, drawn } = opened(font);
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

/** Files of fonts are large, and copied into HarfBuzz to be opened. */
const known = new WeakMap<Uint8Array, { face: Face; drawn: Font }>();

function opened(font: Uint8Array): { face: Face; drawn: Font } {
  const before = known.get(font);
  if (before !== undefined) return before;
  const face = new Face(new Blob(font), 0);
  const made = { face, drawn: new Font(face) };
  known.set(font, made);
  return made;
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
  return path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x, y) => `${Math.round(Number(x) + dx)},${Math.round(Number(y) + dy)}`,
  );
}
