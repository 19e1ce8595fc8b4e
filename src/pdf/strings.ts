/**
 * Chrome moves the pen to each letter anew, which is most of what a page of text consists of. Here letters of a line are
 * drawn in one go, with the distances between them where they are not those of the font: a third of the bytes, and words
 * that other programs find in one piece. No letter moves by more than half a thousandth of its size.
 */
import type { Widths } from './widths.ts';

type Face = { size: number; widths: Widths };

/** The lines of a page, each a command as Chrome writes them, with letters joined. */
export function joinStrings(lines: readonly string[], widthsOf: (font: string) => Widths | null): readonly string[] {
  const out: string[] = [];
  const run = runInto(out);
  let face: Face | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const unseen = softAt(lines, i);
    if (unseen !== null && face !== null) {
      run.pass(unseen.string, unseen.dx, face);
      i += 2;
      continue;
    }
    const [, dx, dy, string] = SHOWS.exec(line) ?? [];
    if (string !== undefined) {
      const by = dx === undefined ? null : { dx: Number(dx), dy: Number(dy) };
      run.show(string, by, face);
      continue;
    }
    // What Chrome does not write may move the pen in other ways.
    if (MOVES.test(line)) return lines;
    run.end();
    if (line === 'BT' || line.endsWith(' Tm')) run.start();
    if (line === 'BT') face = null;
    const [, name = '', size = ''] = /^\/(\S+) ([\d.]+) Tf$/.exec(line) ?? [];
    const widths = name === '' ? null : widthsOf(name);
    if (line.endsWith(' Tf')) face = widths === null || Number(size) === 0 ? null : { size: Number(size), widths };
    out.push(withoutSoft(line));
  }
  return out;
}

const SHOWS = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?<([\dA-F]*)> Tj$/;
const MOVES = /(?:^|\s)(?:T[dDzcwLJj*]|['"])$/;

/**
 * A soft hyphen that does not show: Chrome draws a blank for it, marked as what it is. Left where it is, it would keep
 * words in pieces for whoever searches. One that shows is a hyphen, and no blank.
 */
function softAt(lines: readonly string[], at: number): { string: string; dx: number | null } | null {
  if (!/^\/Span ?<<\s*\/ActualText ?<feff00ad>\s*>> BDC$/i.test(lines[at] ?? '') || lines[at + 2] !== 'EMC')
    return null;
  const [whole, dx, dy, string = ''] = SHOWS.exec(lines[at + 1] ?? '') ?? [];
  return whole === undefined || Number(dy ?? 0) !== 0 ? null : { string, dx: dx === undefined ? null : Number(dx) };
}

/** A letter that is drawn together with a soft hyphen behind it stands for the letter alone. */
function withoutSoft(line: string): string {
  if (!line.includes('ActualText')) return line;
  return line.replace(/(\/ActualText ?<feff)((?:[\da-f]{4})+)>/i, (_, start: string, hex: string) => {
    const kept = (hex.match(/.{4}/g) ?? []).filter((unit) => unit.toLowerCase() !== '00ad');
    return `${start}${kept.join('')}>`;
  });
}

/** Draws letters one after the other, all places from where the line was begun. */
function runInto(out: string[]) {
  let parts: string[] = [];
  // Where lines begin, and where the pen is: as it was written, and as it is now.
  let [line, pen, ownLine, ownPen] = [0, 0, 0, 0];
  const end = () => {
    if (parts.length > 0) out.push(parts.length === 1 ? `${parts[0]} Tj` : `[${parts.join('')}] TJ`);
    parts = [];
  };
  const move = (x: number, y: number) => {
    end();
    out.push(`${short(x - ownLine)} ${short(y)} Td`);
    ownLine = x;
    ownPen = x;
  };
  return {
    end,
    start: () => {
      [line, pen, ownLine, ownPen] = [0, 0, 0, 0];
    },
    pass: (string: string, dx: number | null, { size, widths }: Face) => {
      line += dx ?? 0;
      pen = (dx === null ? pen : line) + (widthOf(string, widths) * size) / 1000;
    },
    show: (string: string, by: { dx: number; dy: number } | null, face: Face | null) => {
      line += by?.dx ?? 0;
      const target = by === null ? pen : line;
      const gap = face === null ? 0 : Math.round(((ownPen - target) * 1000) / face.size);
      const isAnew = by !== null && (by.dy !== 0 || face === null || (parts.length === 0 && target !== ownPen));
      if (isAnew) move(target, by.dy);
      else if (face !== null && gap !== 0) {
        parts.push(String(gap));
        ownPen -= (gap * face.size) / 1000;
      }
      const width = face === null ? 0 : (widthOf(string, face.widths) * face.size) / 1000;
      const last = parts.at(-1);
      if (last?.endsWith('>')) parts.splice(-1, 1, `${last.slice(0, -1)}${string}>`);
      else parts.push(`<${string}>`);
      ownPen += width;
      pen = target + width;
      if (face === null) end();
    },
  };
}

function widthOf(string: string, { digits, of }: Widths): number {
  let width = 0;
  for (let at = 0; at < string.length; at += digits) width += of(Number.parseInt(string.slice(at, at + digits), 16));
  return width;
}

/** To a ten thousandth of a px. */
function short(number: number): string {
  return String(Number(number.toFixed(4)));
}
