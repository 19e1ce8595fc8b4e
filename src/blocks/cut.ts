/** How the content of a block is divided where a slide has too much of it. */
import { type Inline, plainText } from '../text/inline.ts';
import { linesIn, linesWithin } from '../text/lines.ts';

/** The smallest part that stays together: so much of one of the items that are drawn. */
interface CutPiece {
  item: number;
  /** Of the height of the item, from 0 to 1. */
  share: number;
  /** It is parted from the piece before only where there is no better place. */
  held?: boolean;
}

/** Written as methods, so that a cut of any list is one of a list of points. */
export interface Cut<V> {
  /** In the order in which they are read. */
  pieces(value: V): CutPiece[];
  /** The value with the pieces `from` (included) to `to` (not included). */
  take(value: V, from: number, to: number): unknown;
  /** The items that begin before the piece: lists count on from there. */
  before(value: V, from: number): number;
}

/** Between any two items of a list, best where neither the first nor the last is left alone. */
export const itemCut: Cut<readonly unknown[]> = {
  pieces: (items) => {
    const leavesOne = (item: number) => items.length > 3 && (item === 1 || item === items.length - 1);
    return items.map((_, item) => ({ item, share: 1, held: leavesOne(item) }));
  },
  take: (items, from, to) => items.slice(from, to),
  before: (_, from) => from,
};

/** Between any two rows of a table. */
export const rowCut: Cut<{ rows?: readonly unknown[] | undefined }> = {
  pieces: ({ rows = [] }) => itemCut.pieces(rows),
  take: (value, from, to) => ({ ...value, rows: value.rows?.slice(from, to) }),
  before: (_, from) => from,
};

interface Side {
  points?: readonly unknown[] | undefined;
  text?: unknown;
}

/** Between any two rows of sides that stand against each other. Each part names all sides; what stands above their points stays with the first. */
export const sideCut: Cut<{ columns: readonly Side[] }> = {
  pieces: ({ columns }) => itemCut.pieces(longest(columns)?.points ?? []),
  take: (value, from, to) => ({
    ...value,
    columns: value.columns.map(({ text, points, ...side }) => {
      const left = points?.slice(from, to) ?? [];
      return { ...side, ...(from === 0 && text !== undefined && { text }), ...(left.length > 0 && { points: left }) };
    }),
  }),
  before: () => 0,
};

/** The side with the most points: as many rows as it has points can be parted. */
export function longest<S extends Side>(sides: readonly S[]): S | undefined {
  const count = (side: S | undefined) => side?.points?.length ?? 0;
  return sides.reduce<S | undefined>((most, side) => (count(side) > count(most) ? side : most), sides[0]);
}

interface Code {
  code?: string | undefined;
  lines?: string | undefined;
  highlight?: string | undefined;
  caption?: unknown;
}

/** Between lines, best behind empty ones; each part says which lines it shows, so they are counted on. The caption stays below the last. */
export const codeCut: Cut<Code> = {
  pieces: ({ code = '' }) => {
    const lines = code.split('\n');
    return lines.map((_, i) => ({ item: 0, share: 1 / lines.length, held: lines[i - 1]?.trim() !== '' }));
  },
  take: ({ highlight = '', caption, ...value }, from, to) => {
    const lines = (value.code ?? '').split('\n');
    const shown = lines.slice(from, to).join('\n').trimEnd().split('\n');
    const empty = Math.max(
      0,
      shown.findIndex((line) => line.trim() !== ''),
    );
    const first = firstLine(value) + from + empty;
    const span = { first, last: first + shown.length - empty - 1 };
    const marked = linesWithin(highlight, span);
    return {
      ...value,
      code: shown.slice(empty).join('\n'),
      lines: `${span.first}-${span.last}`,
      ...(marked !== '' && { highlight: marked }),
      ...(caption !== undefined && to === lines.length && { caption }),
    };
  },
  before: () => 0,
};

/** The number of the first line that is shown. */
function firstLine({ lines }: Code): number {
  return linesIn(lines ?? '1')?.[0]?.[0]?.first ?? 1;
}

/** Between paragraphs, and within them between sentences. */
export const proseCut: Cut<readonly (readonly Inline[])[]> = {
  pieces: (paragraphs) =>
    paragraphs.flatMap((paragraph, item) => {
      const lengths = sentencesOf(paragraph).map((sentence) => plainText(sentence).length);
      const all = lengths.reduce((sum, length) => sum + length, 0);
      return lengths.map((length) => ({ item, share: all === 0 ? 1 : length / all }));
    }),
  take: (paragraphs, from, to) => {
    let at = 0;
    return paragraphs.flatMap((paragraph) => {
      const sentences = sentencesOf(paragraph);
      const kept = sentences.slice(Math.max(0, from - at), Math.max(0, to - at));
      at += sentences.length;
      return kept.length === 0 ? [] : [trimmed(kept.flat())];
    });
  },
  before: () => 0,
};

/** Pieces of the paragraph that end where a sentence does. A mark of a source belongs to what stands before it. */
function sentencesOf(paragraph: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]];
  paragraph.forEach((part) => {
    if (part.type !== 'text') sentences.at(-1)?.push(part);
    else
      part.value.split(SENTENCE_END).forEach((value, i) => {
        if (i > 0) sentences.push([]);
        sentences.at(-1)?.push({ ...part, value });
      });
  });
  return sentences.filter((sentence) => sentence.length > 0);
}

/** A full stop after a single letter or a number is none; Chinese and Japanese put no space behind theirs. */
const SENTENCE_END = /(?<=(?<!(?:^|[\s(])(?:\p{L}|\p{N}+))[.!?…]['"”’»)]*\s+)(?=[\p{Lu}\p{N}"“„«(¿¡])|(?<=[。！？])/u;

function trimmed(inline: readonly Inline[]): Inline[] {
  return inline.map((part, i) => {
    if (part.type !== 'text') return part;
    const start = i === 0 ? part.value.trimStart() : part.value;
    return { ...part, value: i === inline.length - 1 ? start.trimEnd() : start };
  });
}
