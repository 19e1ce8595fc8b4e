/** What the table of blocks holds for each kind. */
import type { z } from 'zod';
import type { Text } from '../schema/fields.ts';
import type { Inline } from '../text/inline.ts';
import type { Cut } from './cut.ts';

/** A validated value with every text parsed, as the Deck holds it. */
export type Planned<T> = T extends Text
  ? Inline[]
  : T extends readonly (infer Item)[]
    ? Planned<Item>[]
    : T extends object
      ? { [Key in keyof T as Key extends 'for' | 'except' | 'variants' ? never : Key]: Planned<T[Key]> }
      : T;

/** Where a block stands. */
export interface Place {
  /** Nothing else is on its slide. */
  alone: boolean;
}

/** One row of the table of layouts. The first row that suits is taken; the last suits everything. */
export interface LayoutRule<V> {
  name: string;
  /** What it looks like. */
  about: string;
  /** What it is chosen for. */
  when: string;
  suits: (value: V, place: Place) => boolean;
  /** What it cannot do without, where an author names it. */
  needs?: { what: string; has: (value: V) => boolean };
  /** Shows the same content as well: taken where the slide before looks like this one. */
  instead?: { name: string; suits: (value: V, place: Place) => boolean };
}

export interface BlockKind<S extends z.ZodType> {
  /** What the block is for, in a few words; shown by `list blocks` and by editors. */
  about: string;
  /** Names that people use for it elsewhere, for “did you mean”. */
  aka: readonly string[];
  schema: S;
  /** The same content as the block means it, where people write it in another way. */
  read?: (value: Planned<z.output<S>>) => Planned<z.output<S>>;
  /** What it can look like, and what each is chosen for. */
  layouts: readonly LayoutRule<Planned<z.output<S>>>[];
  /** Roughly how many lines of body text it takes at full width, to choose the density of a slide. `share`: so many stand beside each other. */
  lines: (value: Planned<z.output<S>>, share: number, layout: string) => number;
  /** Where it may be divided over two pages; absent for what makes sense only as a whole. */
  cut?: Cut<Planned<z.output<S>>>;
}

/** The one row of a kind that looks the same whatever it holds. */
export function only(name: string, about: string): readonly LayoutRule<unknown>[] {
  return [{ name, about, when: 'always', suits: () => true }];
}

export function defineBlock<S extends z.ZodType>(kind: BlockKind<S>): BlockKind<S> {
  return kind;
}
