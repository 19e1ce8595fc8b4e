/**
 * What the rows of a mail merge say of their recipients, to find in a file what belongs to others. A value that many
 * rows share, as a country, says nothing of anyone; one of a few rows may stand in their files only.
 */
import { runsOf, shingles, wordsOf } from './shingles.ts';

/** Others, as one recipient is not to meet them. */
export interface Stranger {
  /** Calls `on` for words that only the rows of others hold. */
  find: (words: readonly string[], on: (run: readonly string[]) => void) => void;
}

/** A company may have several recipients. */
const FEW = 5;

/** The strangers of a row, by its place in the list. */
export function strangersIn(rows: readonly Iterable<string>[]): (row: number) => Stranger {
  const holders = new Map<string, Set<number>>();
  for (const [row, values] of rows.entries())
    for (const value of values)
      for (const { key } of runsOf(wordsOf(value))) {
        const known = holders.get(key) ?? new Set();
        holders.set(key, known);
        // One more than a few says that they are many.
        if (known.size <= FEW) known.add(row);
      }
  const index = shingles<ReadonlySet<number>>();
  for (const [key, known] of holders) if (known.size <= FEW) index.add([{ key, words: key.split(' ') }], known);
  return (row) => ({ find: (words, on) => index.find(words, (run, known) => known.has(row) || on(run)) });
}
