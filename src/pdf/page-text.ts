/** The words of a page in the order they are drawn, gathered while its content is walked. */
import type { Glyph } from './font.ts';
import type { Line } from './page-content.ts';

export interface PageText {
  /** A string of glyphs, drawn on the given baseline. */
  show: (glyphs: readonly Glyph[], baseline: number) => void;
  /** A string of so many bytes, in a font that is not there. */
  skip: (length: number) => void;
  /** Marked content begins: a cluster whose real text is stated, a run drawn backwards, or a plain group. */
  open: (mark: Mark) => void;
  close: () => void;
  /** Whether what is drawn now is an artifact: outside the structure of the document. */
  isAside: () => boolean;
  /** The same of artifacts. */
  readAside: () => string;
  /** These line by line. */
  readAsideLines: () => Line[];
  /** The text so far: a line break where the baseline moves, a space where a new group begins. */
  read: () => string;
  /** What the glyphs themselves say, whatever is stated in their place. */
  readGlyphs: () => string;
  /** How many glyphs are drawn of which nothing says what they stand for. */
  unread: () => number;
  /** Characters that no font has a shape for. */
  missing: () => string;
}

export type Mark = { kind: 'actual'; text: string } | { kind: 'reversed' } | { kind: 'group' } | { kind: 'artifact' };

interface Frame {
  mark: Mark;
  clusters: string[];
  /** A glyph in here is the box for “no such character”. */
  boxed: boolean;
}

interface Piece {
  text: string;
  baseline: number;
  group: number;
}

/** An empty page. */
export function pageText(): PageText {
  const frames: Frame[] = [];
  const pieces: Piece[] = [];
  const aside: Piece[] = [];
  let group = 0;
  let baseline = 0;
  let missing = '';
  let unread = 0;
  const glyphs: Piece[] = [];

  const isAside = () => frames.some(({ mark }) => mark.kind === 'artifact');
  const add = (text: string) => {
    const frame = frames.findLast(({ mark }) => mark.kind === 'actual' || mark.kind === 'reversed');
    if (frame === undefined) (isAside() ? aside : pieces).push({ text, baseline, group });
    else frame.clusters.push(text);
  };
  const noteMissing = (text: string) => {
    missing += text.replace(/[\s\p{Cf}\p{Cc}]|\ufe0e|\ufe0f/gu, '');
  };
  const showOne = ({ text, missing: boxed }: Glyph) => {
    const stated = frames.findLast(({ mark }) => mark.kind === 'actual');
    if (text !== '') glyphs.push({ text, baseline, group });
    else if (stated === undefined && !boxed) unread++;
    if (boxed && stated) stated.boxed = true;
    else if (boxed) noteMissing(text || '\ufffd');
    add(text);
  };
  const closeFrame = ({ mark, clusters, boxed }: Frame) => {
    if (mark.kind === 'group' || mark.kind === 'artifact') group++;
    if (mark.kind === 'reversed') for (const cluster of clusters.reverse()) add(cluster);
    if (mark.kind === 'actual') add(mark.text);
    if (mark.kind === 'actual' && boxed) noteMissing(mark.text);
  };
  return {
    show: (glyphs, at) => {
      baseline = at;
      for (const glyph of glyphs) showOne(glyph);
    },
    skip: (length) => {
      unread += length;
    },
    open: (mark) => {
      if (mark.kind === 'group' || mark.kind === 'artifact') group++;
      frames.push({ mark, clusters: [], boxed: false });
    },
    close: () => {
      const frame = frames.pop();
      if (frame) closeFrame(frame);
    },
    isAside,
    readAside: () => inOne(aside),
    readAsideLines: () => linesOf(aside),
    read: () => inOne(pieces),
    readGlyphs: () => inOne(glyphs),
    unread: () => unread,
    missing: () => missing,
  };
}

function inOne(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => separator(pieces[at - 1], piece) + piece.text).join('');
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const [at, piece] of pieces.entries()) {
    const between = separator(pieces[at - 1], piece);
    const last = lines.at(-1);
    if (last === undefined || between === '\n') lines.push({ text: piece.text, baseline: piece.baseline });
    else last.text += between + piece.text;
  }
  return lines;
}

/** Half a point: less than any line moves, more than rounding does. */
const SAME_LINE = 0.5;

function separator(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return '';
  if (Math.abs(before.baseline - piece.baseline) > SAME_LINE) return '\n';
  return before.group === piece.group || /\s$/.test(before.text) ? '' : ' ';
}
