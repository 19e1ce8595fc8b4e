/**
 * How wide the characters of a font are, read from its own tables (https://learn.microsoft.com/typography/opentype/spec).
 * Kerning is left out: it makes text a little narrower than is told here, never so much wider that it would not fit.
 */

/** The width of a text in em; null for a character that the font has not. */
export type Advance = (character: string) => number | null;

export function advanceOf(font: Uint8Array): Advance {
  const data = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(data);
  const at = (tag: string) => tables.get(tag) ?? missing(tag);
  const em = data.readUInt16BE(at('head') + 18);
  const widths = data.readUInt16BE(at('hhea') + 34);
  const glyphOf = characterMap(data, at('cmap'));
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return glyph === 0 ? null : data.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, widths - 1)) / em;
  };
}

function tablesOf(data: Buffer): Map<string, number> {
  const count = data.readUInt16BE(4);
  const entry = (i: number) => 12 + 16 * i;
  return new Map(
    Array.from({ length: count }, (_, i) => [
      data.toString('latin1', entry(i), entry(i) + 4),
      data.readUInt32BE(entry(i) + 8),
    ]),
  );
}

type CharacterMap = (code: number) => number;

/** Format 12 has all characters, format 4 those up to U+FFFF. */
function characterMap(data: Buffer, cmap: number): CharacterMap {
  const count = data.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + data.readUInt32BE(cmap + 4 + 8 * i + 4));
  const find = (format: number) => subtables.find((at) => data.readUInt16BE(at) === format);
  const [full, basic] = [find(12), find(4)];
  if (full !== undefined) return (code) => fromGroups(data, full, code);
  return basic === undefined ? () => 0 : (code) => fromSegments(data, basic, code);
}

function fromGroups(data: Buffer, table: number, code: number): number {
  const count = data.readUInt32BE(table + 12);
  for (let i = 0; i < count; i++) {
    const at = table + 16 + 12 * i;
    const [start, end] = [data.readUInt32BE(at), data.readUInt32BE(at + 4)];
    if (code >= start && code <= end) return data.readUInt32BE(at + 8) + code - start;
  }
  return 0;
}

function fromSegments(data: Buffer, table: number, code: number): number {
  const doubled = data.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let i = 0; i < doubled; i += 2) {
    const start = data.readUInt16BE(starts + i);
    if (code > data.readUInt16BE(ends + i) || code < start) continue;
    const delta = data.readUInt16BE(starts + doubled + i);
    const offsets = starts + 2 * doubled + i;
    const offset = data.readUInt16BE(offsets);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = data.readUInt16BE(offsets + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function missing(tag: string): never {
  throw new Error(`the font has no table “${tag}”`);
}
