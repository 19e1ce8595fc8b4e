/** The words of a page in the order they are drawn, gathered while its content is walked. */
import type { Glyph } from './font.ts';

export interface PageText {
  /** A string of glyphs, drawn on the given baseline. */
  show: (glyphs: readonly Glyph[], baseline: number) => void;
  /** Marked content begins: a cluster whose real text is stated, a run drawn backwards, or a plain group. */
  open: (mark: Mark) => void;
  close: () => void;
  /** The text so far: a line break where the baseline moves, a space where a new group begins. */
  read: () => string;
  /** Characters that no font has a shape for. */
  missing: () => string;
}

export type Mark = { kind: 'actual'; text: string } | { kind: 'reversed' } | { kind: 'group' };

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
  let group = 0;
  let baseline = 0;
  let missing = '';

  const add = (text: string) => {
    const frame = frames.findLast(({ mark }) => mark.kind !== 'group');
    if (frame === undefined) pieces.push({ text, baseline, group });
    else frame.clusters.push(text);
  };
  const noteMissing = (text: string) => {
    missing += text.replace(/[\s\p{Cf}\p{Cc}]|\ufe0e|\ufe0f/gu, '');
  };
  const showOne = ({ text, missing: boxed }: Glyph) => {
    const stated = frames.findLast(({ mark }) => mark.kind === 'actual');
    if (boxed && stated) stated.boxed = true;
    else if (boxed) noteMissing(text || '\ufffd');
    add(text);
  };
  const closeFrame = ({ mark, clusters, boxed }: Frame) => {
    if (mark.kind === 'group') group++;
    if (mark.kind === 'reversed') for (const cluster of clusters.reverse()) add(cluster);
    if (mark.kind === 'actual') add(mark.text);
    if (mark.kind === 'actual' && boxed) noteMissing(mark.text);
  };
  return {
    show: (glyphs, at) => {
      baseline = at;
      for (const glyph of glyphs) showOne(glyph);
    },
    open: (mark) => {
      if (mark.kind === 'group') group++;
      frames.push({ mark, clusters: [], boxed: false });
    },
    close: () => {
      const frame = frames.pop();
      if (frame) closeFrame(frame);
    },
    read: () => pieces.map((piece, at) => separator(pieces[at - 1], piece) + piece.text).join(''),
    missing: () => missing,
  };
}

/** Half a point: less than any line moves, more than rounding does. */
const SAME_LINE = 0.5;

function separator(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return '';
  if (Math.abs(before.baseline - piece.baseline) > SAME_LINE) return '\n';
  return before.group === piece.group || /\s$/.test(before.text) ? '' : ' ';
}
