/** Which of the marks of a page hold what is drawn, gathered while its content is walked. */
export interface PageMarks {
  /** Marked content begins; `number` is that by which the tag tree claims it, null where it has none. */
  open: (tag: string, number: number | null) => void;
  close: () => void;
  /** Something is drawn. */
  draw: () => void;
  read: () => Marks;
}

export interface Marks {
  /** The numbers by which the tag tree claims what is drawn, each once. */
  numbers: number[];
  /** How much is drawn in no mark at all. */
  loose: number;
  /** How often an artifact stands in tagged content, and the other way about. */
  crossed: { artifacts: number; tagged: number };
}

/** A page on which nothing is drawn. */
export function pageMarks(): PageMarks {
  const open: ('artifact' | 'tagged' | 'other')[] = [];
  const numbers = new Set<number>();
  const crossed = { artifacts: 0, tagged: 0 };
  let loose = 0;
  return {
    open: (tag, number) => {
      const kind = tag === 'Artifact' ? 'artifact' : number === null ? 'other' : 'tagged';
      if (kind === 'artifact' && open.includes('tagged')) crossed.artifacts++;
      if (kind === 'tagged' && open.includes('artifact')) crossed.tagged++;
      if (number !== null) numbers.add(number);
      open.push(kind);
    },
    close: () => void open.pop(),
    draw: () => {
      if (open.every((kind) => kind === 'other')) loose++;
    },
    read: () => ({ numbers: [...numbers], loose, crossed }),
  };
}
