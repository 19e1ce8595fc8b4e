/**
 * Which characters a font has: its character map, of the formats that cover Unicode.
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */

/** Code points from the first to the last, both included. */
export type Range = readonly [number, number];

/** Empty for a font without a map that is understood. */
export function charactersIn(font: Uint8Array): Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  return table === null ? [] : rangesOf(view, table);
}

/** Whether the ranges hold the code point. */
export function holds(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
}

function tableAt(view: DataView, tag: string): number | null {
  const wanted = Buffer.from(tag).readUInt32BE();
  for (let at = 12, left = view.getUint16(4); left > 0; at += 16, left--)
    if (view.getUint32(at) === wanted) return view.getUint32(at + 8);
  return null;
}

const UNICODE = 0;
const WINDOWS = 3;

/** All maps for Unicode together: fonts repeat themselves in them. */
function rangesOf(view: DataView, table: number): Range[] {
  return Array.from({ length: view.getUint16(table + 2) }, (_, i) => table + 4 + i * 8).flatMap((record) => {
    const platform = view.getUint16(record);
    if (platform !== UNICODE && platform !== WINDOWS) return [];
    const at = table + view.getUint32(record + 4);
    return FORMATS[view.getUint16(at)]?.(view, at) ?? [];
  });
}

const FORMATS: Record<number, (view: DataView, at: number) => Range[]> = { 4: segments, 12: groups };

/** The last segment, 0xFFFF, says nothing. */
function segments(view: DataView, at: number): Range[] {
  const bytes = view.getUint16(at + 6);
  return Array.from({ length: bytes / 2 - 1 }, (_, i) => {
    const end = at + 14 + i * 2;
    return [view.getUint16(end + bytes + 2), view.getUint16(end)];
  });
}

function groups(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}
